/** The page's one job as a state: waiting, working, done, or why not. */
import { useCallback, useState } from "react";
import type { RunStep, WorkbookRun } from "../pipeline/run-workbook.ts";
import { saveFile } from "./save-file.ts";

export type FinishedRun = Extract<WorkbookRun, { kind: "done" }>;

export type PageState =
  | { readonly kind: "start" }
  | { readonly kind: "working"; readonly fileName: string; readonly step: RunStep | "Making the workbook" }
  | { readonly kind: "done"; readonly fileName: string; readonly run: FinishedRun }
  | { readonly kind: "unusable"; readonly fileName: string; readonly reasons: readonly Reason[] }
  | { readonly kind: "trouble"; readonly doing: string; readonly error: unknown };

/** Why a workbook cannot be used. */
export interface Reason {
  readonly wrong: string;
  readonly todo: string;
}

export interface RunControls {
  readonly state: PageState;
  readonly openFile: (file: File) => void;
  readonly trySample: () => void;
  readonly saveTemplate: () => void;
  readonly startOver: () => void;
}

export function useRun(): RunControls {
  const [state, setState] = useState<PageState>({ kind: "start" });

  const perform = useCallback((doing: string, work: () => Promise<PageState>) => {
    work().then(setState, (error: unknown) => setState({ kind: "trouble", doing, error }));
  }, []);

  const openFile = useCallback(
    (file: File) => perform("reading the workbook and making the results", () => runAndShow(file, file.name, setState)),
    [perform],
  );

  const trySample = useCallback(
    () =>
      perform("making the made-up district", async () => {
        const fileName = "Made-up district.xlsx";
        await show(setState, { kind: "working", fileName, step: "Making the workbook" });
        const { makeSample } = await engine();
        return runAndShow(new Blob([await makeSample()]), fileName, setState);
      }),
    [perform],
  );

  const saveTemplate = useCallback(
    () =>
      perform("making the empty log", async () => {
        const { makeTemplate } = await engine();
        saveFile("Attendance log.xlsx", await makeTemplate());
        return { kind: "start" };
      }),
    [perform],
  );

  const startOver = useCallback(() => setState({ kind: "start" }), []);
  return { state, openFile, trySample, saveTemplate, startOver };
}

/** Everything that knows .xlsx stays out of the first paint. */
function engine() {
  return import(/* webpackChunkName: "workbook" */ "./engine.ts");
}

type Show = (state: PageState) => void;

async function runAndShow(source: Blob, fileName: string, setState: Show): Promise<PageState> {
  await show(setState, { kind: "working", fileName, step: "Reading the workbook" });
  const bytes = await bytesOrNull(source);
  if (bytes === null) {
    const wrong = "It cannot be read.";
    const todo = "Choose the file itself, not a folder, and check that it is still there.";
    return { kind: "unusable", fileName, reasons: [{ wrong, todo }] };
  }
  const { runFile } = await engine();
  const run = await runFile(bytes, fileName, clockText(new Date()), (step) =>
    show(setState, { kind: "working", fileName, step }),
  );
  switch (run.kind) {
    case "done":
      return { kind: "done", fileName, run };
    case "stopped":
      return {
        kind: "unusable",
        fileName,
        reasons: run.issues.map(({ message, fix }) => ({ wrong: message, todo: fix })),
      };
    case "unusable-file":
      return { kind: "unusable", fileName, reasons: [fileReason(run.problem)] };
  }
}

/** A copy in memory: the file on disk may be moved or changed while we work. null when it cannot be read at all. */
async function bytesOrNull(source: Blob): Promise<Blob | null> {
  try {
    return new Blob([await source.arrayBuffer()]);
  } catch {
    return null;
  }
}

/** Shows a state and lets the browser draw it before the work goes on. */
function show(setState: Show, state: PageState): Promise<void> {
  setState(state);
  return new Promise((drawn) => {
    setTimeout(drawn, 30);
  });
}

/** "is protected with a password: open it in Excel, ..." in two sentences. */
function fileReason(problem: string): Reason {
  const at = problem.indexOf(": ");
  const todo = at < 0 ? "" : problem.slice(at + 2);
  return {
    wrong: `This file ${at < 0 ? problem : problem.slice(0, at)}.`,
    todo: todo === "" ? "" : `${todo.charAt(0).toUpperCase()}${todo.slice(1)}.`,
  };
}

/** Local time as YYYY-MM-DD HH:MM. */
function clockText(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
