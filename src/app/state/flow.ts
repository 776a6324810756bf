/** What the clerk can do, and what follows. Work goes to the engine; its result is shown only if nobody has cancelled it since. */
import type { CellAddress } from "../../core/sheet/sheet.ts";
import { NO_CHOICE } from "../engine/charts-view.ts";
import type { Engine, Source } from "../engine/engine.ts";
import type { Findings, Job, SettingValue } from "../engine/views.ts";
import type { Host } from "../host/host.ts";
import { saveFile } from "../host/save-file.ts";
import type { Words } from "../words/words.ts";
import { clockText } from "./clock-text.ts";
import type { Flow, Given } from "./flow-actions.ts";
import type { Action } from "./reducer.ts";
import { firstState } from "./state.ts";
import type { Screen, State, WorkStep } from "./state.ts";
import { newCheckFlow } from "./check-flow.ts";
import { newChoosingFlow } from "./choosing-flow.ts";
import { newComparisonFlow } from "./comparison-flow.ts";
import { newLogInHand } from "./log-in-hand.ts";
import { newMakingFlow } from "./making-flow.ts";
import { newSettingsFlow } from "./settings-flow.ts";
import { newShowCell } from "./show-cell.ts";
import { newTurns } from "./turns.ts";
import { newWhyFlow } from "./why-flow.ts";

const CHECK_STEPS: readonly WorkStep[] = ["check"];

export function newFlow(
  engine: Engine,
  host: Host,
  dispatch: (action: Action) => void,
  words: Words,
): { readonly flow: Flow; readonly follow: (state: State) => void } {
  /** As it was last drawn. */
  let state: State = firstState;
  /** The workbook has put its sheets back. */
  const endStopping = (): void => {
    if (state.screen.kind === "working" && state.screen.isStopping) dispatch({ kind: "cancelled" });
  };

  const { perform, sinceNow, end, again } = newTurns(
    () => state.screen,
    dispatch,
    () => making.hasImportFiles(),
    // Other work that Cancel ended says nothing about the sheets.
    (doing) => doing === "writing" && endStopping(),
  );

  const givenValues = (given: Given = state.given): SettingValue[] =>
    [...given].map(([name, { value }]) => [name, value] as const);

  const log = newLogInHand(engine, dispatch, givenValues);

  const making = newMakingFlow(engine, host, log, dispatch, perform, () => state, endStopping);

  const openNow = async (from: Source, isCurrent: () => boolean): Promise<void> => {
    const isOpen = await log.open(from, isCurrent);
    if (isOpen && host.job !== null && from.kind === "host") startJob(host.job);
  };

  const open = (from: Source, steps: readonly WorkStep[]): void =>
    perform("reading", async (isCurrent) => {
      dispatch({ kind: "work", work: { title: "opening", steps, rowCount: null } });
      await openNow(from, isCurrent);
    });

  const startJob = (job: Job): void =>
    perform("reading", async (isCurrent) => {
      dispatch({ kind: "job", job });
      if (!engine.isAsRead(givenValues())) {
        dispatch({ kind: "work", work: { title: "opening", steps: ["read"], rowCount: null } });
        if (!(await log.readAgain(isCurrent))) return;
      }
      const survey = await engine.survey(givenValues());
      if (!isCurrent()) return;
      // Who has run this workbook before has seen its sheets and columns; they are shown again only when something is open.
      if (log.hasRunBefore() && survey.isComplete) return calculate(job, givenValues(), isCurrent);
      dispatch({ kind: "show", screen: { kind: "sheets", survey } });
    });

  /** Of what was read; null when that led to another screen. */
  const calculated = async (
    job: Job,
    given: readonly SettingValue[],
    isCurrent: () => boolean,
  ): Promise<Findings | null> => {
    const found = await engine.calculate({ job, given, runAt: clockText(new Date()) });
    if (!isCurrent()) return null;
    if (found.kind === "found") return found;
    dispatch({ kind: "show", screen: { kind: "stopped", issues: found.issues } });
    return null;
  };

  /** Reads what must be read first; null when that led to another screen. */
  const findings = async (
    job: Job,
    given: readonly SettingValue[],
    isCurrent: () => boolean,
  ): Promise<Findings | null> => {
    const isRead = engine.isAsRead(given);
    dispatch({
      kind: "work",
      work: { title: "checking", steps: isRead ? CHECK_STEPS : ["read", ...CHECK_STEPS], rowCount: null },
    });
    if (!isRead && !(await log.readAgain(isCurrent, given))) return null;
    if (!isRead) dispatch({ kind: "step", at: 1, rowCount: null });
    return calculated(job, given, isCurrent);
  };

  const calculate = async (job: Job, given: readonly SettingValue[], isCurrent: () => boolean): Promise<void> => {
    const found = await findings(job, given, isCurrent);
    if (found === null) return;
    const [first] = found.groups;
    dispatch({
      kind: "show",
      screen: {
        kind: "check",
        findings: found,
        openGroups: first?.severity === "Held back" ? [first.key] : [],
        moreRows: {},
        returnTo: null,
        isStale: false,
      },
    });
  };

  const calculateWith = (given: Given): void =>
    perform("checking", (isCurrent) => calculate(state.job ?? "recovery", givenValues(given), isCurrent));

  /** For a question about results of an earlier visit: what the workbook open in Excel comes to now. */
  const calculatedForResults = async (job: Job, isCurrent: () => boolean): Promise<boolean> => {
    if (host.workbook === null) return false;
    dispatch({ kind: "work", work: { title: "checking", steps: ["read", ...CHECK_STEPS], rowCount: null } });
    const isOpen =
      state.opened === null
        ? await log.open({ kind: "host", workbook: host.workbook }, isCurrent)
        : await log.readAgain(isCurrent);
    if (!isOpen) return false;
    dispatch({ kind: "job", job });
    dispatch({ kind: "work", work: { title: "checking", steps: CHECK_STEPS, rowCount: null } });
    return (await calculated(job, givenValues(), isCurrent)) !== null;
  };

  /** Goes to a cell of the log that is open in Excel. */
  const cellInExcel = async (at: CellAddress): Promise<boolean> =>
    host.selectCell !== null && log.isOpenElsewhere() && (await host.selectCell(at));

  const flow: Flow = {
    ...making.flow,
    ...newCheckFlow(engine, log, dispatch, perform, sinceNow, cellInExcel, () => state, givenValues),
    ...newComparisonFlow(
      engine,
      dispatch,
      perform,
      () => state,
      givenValues,
      async (given, isCurrent) => (await findings(state.job ?? "recovery", given, isCurrent)) !== null,
    ),
    ...newChoosingFlow(log, dispatch, perform, () => state, givenValues, calculateWith),
    ...newSettingsFlow(engine, host, dispatch, perform, () => state, givenValues, calculateWith),
    ...newWhyFlow(engine, dispatch, perform, () => state, calculatedForResults),
    showCell: newShowCell(engine, cellInExcel, perform),
    openFile: (file) => open({ kind: "file", file, name: file.name }, ["read"]),
    useThisWorkbook: () => {
      if (host.workbook !== null) open({ kind: "host", workbook: host.workbook }, ["read"]);
    },
    createLog: () =>
      perform("making", async (isCurrent) => {
        dispatch({ kind: "work", work: { title: "preparing", steps: ["template"], rowCount: null } });
        const bytes = await engine.makeTemplate();
        if (!isCurrent()) return;
        if (host.openAsNewWorkbook === null) saveFile(words.start.templateName, bytes);
        else await host.openAsNewWorkbook(bytes);
        dispatch({ kind: "show", screen: { kind: "start", savedTemplate: host.openAsNewWorkbook === null } });
      }),
    trySample: () =>
      perform("making", async (isCurrent) => {
        dispatch({ kind: "work", work: { title: "preparing", steps: ["sample", "read"], rowCount: null } });
        const file = new Blob([await engine.makeSample()]);
        if (!isCurrent()) return;
        dispatch({ kind: "step", at: 1, rowCount: null });
        await openNow({ kind: "file", file, name: words.start.sampleName }, isCurrent);
      }),
    startJob,
    checkAgain: (file) =>
      perform("reading", async (isCurrent) => {
        dispatch({ kind: "work", work: { title: "opening", steps: ["read", "check"], rowCount: null } });
        const from: Source | null = file === null ? null : { kind: "file", file, name: file.name };
        if (!(await log.readAgain(isCurrent, givenValues(), from))) return;
        await calculate(state.job ?? "recovery", givenValues(), isCurrent);
      }),
    cancel: () => {
      end();
      // Where only the pane can write, the workbook puts its sheets back first; its answer is awaited.
      const isWritingToHost =
        state.screen.kind === "working" && state.screen.title === "making" && log.isOpenElsewhere();
      dispatch({ kind: isWritingToHost ? "stopping" : "cancelled" });
      engine.stop();
    },
    tryAgain: again,
    back: () => {
      end();
      dispatch({ kind: "back" });
    },
    escape: () => {
      if (state.screen.kind === "working") flow.cancel();
      else if (hasWayBack(state.screen)) flow.back();
    },
    showCharts: (choice = NO_CHOICE) =>
      perform("showing", async (isCurrent) => {
        const view = await engine.charts(choice);
        if (isCurrent())
          dispatch({ kind: state.screen.kind === "charts" ? "update" : "show", screen: { kind: "charts", view } });
      }),
    home: () => {
      end();
      dispatch({ kind: "home" });
    },
    otherLog: () => {
      end();
      log.letGo();
      dispatch({ kind: "closed" });
    },
    show: (kind) => dispatch({ kind: "show", screen: { kind } }),
  };
  return { flow, follow: (drawn) => void (state = drawn) };
}

/** Where a run began and where it ended there is nothing behind that a clerk would want back. */
function hasWayBack({ kind }: Screen): boolean {
  return kind !== "start" && kind !== "home" && kind !== "done" && kind !== "working";
}
