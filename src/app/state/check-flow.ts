/** What the clerk can do on the list of rows to fix. */
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type { Engine } from "../engine/engine.ts";
import type { SettingValue } from "../engine/views.ts";
import { clockText } from "./clock-text.ts";
import type { Flow } from "./flow-actions.ts";
import type { LogInHand } from "./log-in-hand.ts";
import type { Action } from "./reducer.ts";
import type { State } from "./state.ts";
import type { Turns } from "./turns.ts";

export function newCheckFlow(
  engine: Engine,
  log: LogInHand,
  dispatch: (action: Action) => void,
  perform: Turns["perform"],
  sinceNow: Turns["sinceNow"],
  cellInExcel: (at: CellAddress) => Promise<boolean>,
  now: () => State,
  givenValues: () => readonly SettingValue[],
): Pick<Flow, "recount" | "toggleGroup" | "moreRows" | "showPlace"> {
  return {
    recount: () => {
      const isSameTurn = sinceNow();
      const isCurrent = (): boolean => isSameTurn() && now().screen.kind === "check";
      const { job } = now();
      if (!log.isOpenElsewhere() || job === null || !isCurrent()) return;
      const counting = async (): Promise<void> => {
        if (!(await log.readAgain(isCurrent))) return;
        const found = await engine.calculate({ job, given: givenValues(), runAt: clockText(new Date()) });
        if (isCurrent() && found.kind === "found") dispatch({ kind: "recounted", findings: found });
      };
      // The list says that it is out of date, and Check again says what went wrong.
      counting().catch(() => undefined);
    },
    toggleGroup: (group) => dispatch({ kind: "toggle-group", group }),
    moreRows: (group, from) =>
      perform("reading", async (isCurrent) => {
        const rows = await engine.issueRows(group, from);
        if (isCurrent()) dispatch({ kind: "more-rows", group, rows });
      }),
    showPlace: (group, rows, index) =>
      perform("reading", async (isCurrent) => {
        const row = rows[index];
        if (row === undefined) return;
        const at = { group: group.key, index };
        dispatch({
          kind: "show",
          screen: {
            kind: "place",
            group: group.key,
            rows,
            index,
            count: group.count,
            neighborhood: null,
            isSelected: false,
          },
        });
        if (await cellInExcel(row.at)) {
          if (isCurrent()) dispatch({ kind: "selected", at });
          return;
        }
        const neighborhood = await engine.neighborhood(row.at);
        if (isCurrent()) dispatch({ kind: "neighborhood", at, neighborhood });
      }),
  };
}
