/** What every screen may use: what the clerk can do, the whole state, and the place the pane runs in. */
import { createContext, useContext } from "react";
import type { Host } from "../host/host.ts";
import type { Flow } from "../state/flow-actions.ts";
import type { State } from "../state/state.ts";
import type { Theme } from "./theme-choice.ts";

export interface Pane {
  readonly flow: Flow;
  readonly state: State;
  readonly host: Host;
  /** The clerk asked for this screen: its heading takes the focus. */
  readonly takesFocus: boolean;
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A screen stands outside the pane.");
  return pane;
}
