/** The page's entry. */
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Themed } from "./Themed.tsx";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <Themed>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </Themed>,
  );
}
