/** Puts the pane in place of the skeleton. */
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import type { Engine } from "./engine/engine.ts";
import type { Host } from "./host/host.ts";

export function startApp(engine: Engine, host: Host): void {
  const root = document.getElementById("root");
  if (root !== null) createRoot(root).render(<App engine={engine} host={host} />);
}
