/** From the preview to the results: making them, the ways out where that fails, and taking them back. */
import type { Engine } from "../engine/engine.ts";
import type { Findings } from "../engine/views.ts";
import type { Host } from "../host/host.ts";
import type { Flow } from "./flow-actions.ts";
import type { LogInHand } from "./log-in-hand.ts";
import type { Action } from "./reducer.ts";
import type { State } from "./state.ts";
import type { Turns } from "./turns.ts";

type Making = Pick<Flow, "preview" | "make" | "importFilesOnly" | "openAsNew" | "undo" | "showResults">;

export interface MakingFlow {
  readonly flow: Making;
  /** What was last to be made has import files, which can be had alone. */
  readonly hasImportFiles: () => boolean;
}

/** stopped is called when a run that was cancelled has put the sheets back. */
export function newMakingFlow(
  engine: Engine,
  host: Host,
  log: LogInHand,
  dispatch: (action: Action) => void,
  perform: Turns["perform"],
  now: () => State,
  stopped: () => void,
): MakingFlow {
  /** What was last shown before it was to be made. */
  let shown: Findings | null = null;
  const flow: Making = {
    preview: () => {
      const { screen } = now();
      if (screen.kind === "check") dispatch({ kind: "show", screen: { kind: "preview", findings: screen.findings } });
    },
    make: () => {
      const { screen } = now();
      if (screen.kind !== "preview") return;
      const { findings } = screen;
      shown = findings;
      perform("writing", async (isCurrent) => {
        const rowCount = findings.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
        dispatch({ kind: "work", work: { title: "making", steps: ["write"], rowCount } });
        if (!(await log.comesToTheSame(findings, isCurrent))) return;
        const made = await engine.write((done, total) => {
          if (isCurrent()) dispatch({ kind: "progress", done, total });
        }, now().remembersSettings);
        if (!isCurrent()) {
          // It was done before it noticed the cancelling.
          await made.undo?.();
          stopped();
          return;
        }
        if (made.run !== null)
          dispatch({ kind: "logged", run: made.run, sheets: findings.sheets.map(({ sheet }) => sheet) });
        dispatch({ kind: "show", screen: { kind: "done", findings, made, isUndone: false } });
      });
    },
    importFilesOnly: () => {
      const findings = shown;
      if (findings === null) return;
      perform("making", async (isCurrent) => {
        const made = { files: await engine.importFiles(), undo: null, run: null };
        if (isCurrent())
          dispatch({ kind: "show", screen: { kind: "done", findings, made, isUndone: false, isWithoutSheets: true } });
      });
    },
    openAsNew: async ({ name, bytes, rowCount }) => {
      if (host.openAsNewWorkbook === null) throw new Error("This place opens no workbooks.");
      await host.openAsNewWorkbook(rowCount === null ? bytes : await engine.importWorkbook(name));
    },
    undo: () => {
      const { screen } = now();
      if (screen.kind !== "done" || screen.made.undo === null) return;
      const { undo } = screen.made;
      perform("undoing", async (isCurrent) => {
        await undo();
        dispatch({ kind: "run-taken-back" });
        if (isCurrent()) dispatch({ kind: "update", screen: { ...screen, isUndone: true } });
      });
    },
    showResults: () => {
      const { lastDone } = now();
      if (lastDone !== null) dispatch({ kind: "show", screen: lastDone });
    },
  };
  return { flow, hasImportFiles: () => shown !== null && shown.files.length > 0 };
}
