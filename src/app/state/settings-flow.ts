/** What the clerk can do on the screen Settings: use settings, and have the workbook remember them. */
import type { Engine } from "../engine/engine.ts";
import type { SettingValue } from "../engine/views.ts";
import type { Host } from "../host/host.ts";
import type { Given } from "./flow-actions.ts";
import type { Action } from "./reducer.ts";
import type { State } from "./state.ts";
import type { Turns } from "./turns.ts";

export interface SettingsFlow {
  /** Takes the settings over; what was calculated with others is calculated anew. */
  readonly changeSettings: (given: Given) => void;
  /**
   * Writes the settings into the workbook open in Excel. Of a file copies are to hold those that they are made with, from now on
   * these. Resolves to whether that can be.
   */
  readonly saveSettings: (given: Given) => Promise<boolean>;
  /** Copies of a file are to hold the settings that it has. */
  readonly leaveSettingsOut: () => void;
}

/** calculate is called where something was calculated with other settings. */
export function newSettingsFlow(
  engine: Engine,
  host: Host,
  dispatch: (action: Action) => void,
  perform: Turns["perform"],
  now: () => State,
  givenValues: (given: Given) => readonly SettingValue[],
  calculate: (given: Given) => void,
): SettingsFlow {
  const save = async (given: Given): Promise<void> => {
    const { opened, screen } = now();
    if (opened?.isFile === true) {
      await engine.checkSettings(givenValues(given));
      if (now().opened === opened) dispatch({ kind: "remember", given });
    } else await host.saveSettings?.(givenValues(given));
    // Try again led here.
    if (screen.kind === "trouble" && now().screen === screen) dispatch({ kind: "back" });
  };
  return {
    changeSettings: (given) => {
      dispatch({ kind: "given", given });
      const wasCalculated = now().back.some(({ kind }) => kind === "check" || kind === "stopped" || kind === "preview");
      if (wasCalculated) calculate(given);
      else dispatch({ kind: "back" });
    },
    saveSettings: (given) =>
      new Promise((tell) =>
        perform("saving", () =>
          save(given).then(
            () => tell(true),
            (error: unknown) => {
              tell(false);
              throw error;
            },
          ),
        ),
      ),
    leaveSettingsOut: () => dispatch({ kind: "leave-out" }),
  };
}
