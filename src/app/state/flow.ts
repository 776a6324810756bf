/** What the clerk can do, and what follows. Work goes to the engine; its result is shown only if nobody has cancelled it since. */
import { hostFailureOf } from "../../results/host-problem.ts";
import { isStopped } from "../engine/engine.ts";
import type { Engine, Source } from "../engine/engine.ts";
import type {
  Findings,
  IssueGroup,
  IssueRow,
  Job,
  MadeFile,
  OpenedWorkbook,
  SettingValue,
  Survey,
} from "../engine/views.ts";
import type { Host } from "../host/host.ts";
import { saveFile } from "../host/save-file.ts";
import type { Words } from "../words/words.ts";
import { clockText } from "./clock-text.ts";
import type { Action } from "./reducer.ts";
import { firstState } from "./state.ts";
import type { Doing, GivenSetting, Screen, State, WorkStep } from "./state.ts";
import { troubleDetails } from "./trouble-details.ts";

type Given = ReadonlyMap<string, GivenSetting>;

export interface Flow {
  readonly openFile: (file: File) => void;
  readonly useThisWorkbook: () => void;
  readonly createLog: () => void;
  readonly trySample: () => void;
  readonly startJob: (job: Job) => void;
  readonly chooseSheet: (role: string, sheet: string) => void;
  readonly chooseColumn: (role: string, field: string, header: string) => void;
  readonly showSheets: () => void;
  readonly showColumns: (survey: Survey) => void;
  readonly check: () => void;
  /** Reads the workbook anew, then checks. */
  readonly checkAgain: (file: File | null) => void;
  /** Counts the rows again after an edit in the open workbook, without leaving the list. */
  readonly recount: () => void;
  /** The import files of the run that could not be written. */
  readonly importFilesOnly: () => void;
  /** An import file or a workbook as a new workbook in Excel. */
  readonly openAsNew: (file: MadeFile) => Promise<void>;
  readonly toggleGroup: (group: string) => void;
  readonly moreRows: (group: string, from: number) => void;
  readonly showPlace: (group: IssueGroup, rows: readonly IssueRow[], index: number) => void;
  readonly preview: () => void;
  readonly make: () => void;
  readonly undo: () => void;
  /** The latest results of this visit. */
  readonly showResults: () => void;
  /** Takes the settings over; what was calculated with others is calculated anew. */
  readonly changeSettings: (given: Given) => void;
  /** Resolves to whether they were saved. */
  readonly saveSettings: (given: Given) => Promise<boolean>;
  readonly cancel: () => void;
  readonly tryAgain: () => void;
  readonly back: () => void;
  /** Back where the screen has a way back, Cancel where work is being done; else nothing. */
  readonly escape: () => void;
  readonly home: () => void;
  readonly otherLog: () => void;
  readonly show: (kind: "menu" | "history" | "settings" | "help") => void;
}

const CHECK_STEPS: readonly WorkStep[] = ["check"];

export function newFlow(
  engine: Engine,
  host: Host,
  dispatch: (action: Action) => void,
  words: Words,
): { readonly flow: Flow; readonly follow: (state: State) => void } {
  /** As it was last drawn. */
  let state: State = firstState;
  let source: Source | null = null;
  /** Whether the workbook was not written to since it was read. A file never is. */
  let isAsRead = false;
  /** Settings of the visit that the workbook was read with: in Excel only the sheets and columns they lead to were read. */
  let readWith = "";
  /** The latest reading; what was drawn may be older. */
  let latest: OpenedWorkbook | null = null;
  /** Counts what was begun and cancelled: an outcome that belongs to an earlier turn is not shown. */
  let turn = 0;
  /** What was last shown before it was to be made. */
  let shown: Findings | null = null;
  let again: () => void = () => undefined;

  /** Runs work; a trouble is shown on a screen of its own, from which it can be tried again. */
  const perform = (doing: Doing, work: (isCurrent: () => boolean) => Promise<void>): void => {
    const own = ++turn;
    const isCurrent = (): boolean => own === turn;
    const from = state.screen;
    again = () => perform(doing, work);
    work(isCurrent).catch((error: unknown) => {
      if (isStopped(error)) {
        // Other work that Cancel ended says nothing about the sheets.
        if (doing === "writing") endStopping();
        return;
      }
      if (!isCurrent()) return;
      const screen: Screen = {
        kind: "trouble",
        doing,
        hasImportFiles: doing === "writing" && shown !== null && shown.files.length > 0,
        failure: hostFailureOf(error),
        details: troubleDetails(doing, error),
        from,
      };
      dispatch({ kind: "update", screen });
    });
  };

  /** The workbook has put its sheets back. */
  const endStopping = (): void => {
    if (state.screen.kind === "working" && state.screen.isStopping) dispatch({ kind: "cancelled" });
  };

  const givenValues = (given: Given = state.given): SettingValue[] =>
    [...given].map(([name, { value }]) => [name, value] as const);

  const onProgress =
    (isCurrent: () => boolean) =>
    (done: number, total: number): void => {
      if (isCurrent()) dispatch({ kind: "progress", done, total });
    };

  const open = (from: Source, steps: readonly WorkStep[]): void =>
    perform("reading", async (isCurrent) => {
      dispatch({ kind: "work", work: { title: "opening", steps, rowCount: null } });
      await openNow(from, isCurrent);
    });

  const openNow = async (from: Source, isCurrent: () => boolean): Promise<void> => {
    const opened = await engine.open(from, onProgress(isCurrent), givenValues());
    if (!isCurrent()) return;
    if (opened.kind === "unusable") {
      source = null;
      dispatch({ kind: "closed" });
      dispatch({ kind: "show", screen: { kind: "unusable", name: opened.name, why: opened.why } });
      return;
    }
    hasRead(from, opened);
    dispatch({ kind: "opened", opened });
    if (host.job !== null && from.kind === "host") startJob(host.job);
  };

  const hasRead = (from: Source, opened: OpenedWorkbook, given: readonly SettingValue[] = givenValues()): void => {
    source = from;
    latest = opened;
    isAsRead = true;
    readWith = JSON.stringify(given);
  };

  /** Reads the workbook again; null when that led to another screen. */
  const readAgain = async (
    from: Source,
    isCurrent: () => boolean,
    given: readonly SettingValue[] = givenValues(),
  ): Promise<OpenedWorkbook | null> => {
    const opened = await engine.open(from, onProgress(isCurrent), given);
    if (!isCurrent()) return null;
    if (opened.kind === "unusable") {
      dispatch({ kind: "show", screen: { kind: "unusable", name: opened.name, why: opened.why } });
      return null;
    }
    hasRead(from, opened, given);
    dispatch({ kind: "reread", opened });
    return opened;
  };

  /** The sheets and columns as they are now. Of an open workbook those that were chosen must be read to be known. */
  const surveyNow = async (given: readonly SettingValue[], isCurrent: () => boolean): Promise<Survey | null> => {
    if (source?.kind === "host" && (await readAgain(source, isCurrent, given)) === null) return null;
    const survey = await engine.survey(given);
    return isCurrent() ? survey : null;
  };

  /** Before an open workbook is written to again: what is there now, and whether that comes to what the clerk was shown. */
  const comesToTheSame = async (shown: Findings, isCurrent: () => boolean): Promise<boolean> => {
    if (source?.kind !== "host" || isAsRead) return true;
    if ((await readAgain(source, isCurrent)) === null) return false;
    const found = await engine.calculate({ job: shown.job, given: givenValues(), runAt: clockText(new Date()) });
    if (!isCurrent()) return false;
    if (found.kind === "stopped") dispatch({ kind: "show", screen: { kind: "stopped", issues: found.issues } });
    else if (figuresOf(found) === figuresOf(shown)) return true;
    else dispatch({ kind: "show", screen: { kind: "preview", findings: found } });
    return false;
  };

  const startJob = (job: Job): void =>
    perform("reading", async (isCurrent) => {
      dispatch({ kind: "job", job });
      if (source?.kind === "host" && !isAsRead) {
        dispatch({ kind: "work", work: { title: "opening", steps: ["read"], rowCount: null } });
        if ((await readAgain(source, isCurrent)) === null) return;
      }
      const survey = await engine.survey(givenValues());
      if (!isCurrent()) return;
      // Who has run this workbook before has seen its sheets and columns; they are shown again only when something is open.
      const isKnown = (latest?.pastRuns.length ?? 0) > 0;
      if (isKnown && survey.isComplete) return calculate(job, givenValues(), isCurrent);
      dispatch({ kind: "show", screen: { kind: "sheets", survey } });
    });

  const calculate = async (job: Job, given: readonly SettingValue[], isCurrent: () => boolean): Promise<void> => {
    const isRead = source?.kind !== "host" || readWith === JSON.stringify(given);
    dispatch({
      kind: "work",
      work: { title: "checking", steps: isRead ? CHECK_STEPS : ["read", ...CHECK_STEPS], rowCount: null },
    });
    if (source !== null && !isRead && (await readAgain(source, isCurrent, given)) === null) return;
    if (!isRead) dispatch({ kind: "step", at: 1, rowCount: null });
    const found = await engine.calculate({ job, given, runAt: clockText(new Date()) });
    if (!isCurrent()) return;
    if (found.kind === "stopped") {
      dispatch({ kind: "show", screen: { kind: "stopped", issues: found.issues } });
      return;
    }
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

  const check = (): void =>
    perform("checking", (isCurrent) => calculate(state.job ?? "recovery", givenValues(), isCurrent));

  const choose = (name: string, value: string): void =>
    perform("reading", async (isCurrent) => {
      const given = new Map(state.given).set(name, { value, source: "visit" });
      dispatch({ kind: "given", given });
      const survey = await surveyNow(givenValues(given), isCurrent);
      const { kind } = state.screen;
      if (survey !== null && (kind === "sheets" || kind === "columns")) {
        dispatch({ kind: "update", screen: { kind, survey } });
      }
    });

  const flow: Flow = {
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
    chooseSheet: (role, sheet) => choose(`Sheet for ${role}`, sheet),
    chooseColumn: (role, field, header) => choose(`Column for ${role}.${field}`, header),
    showSheets: () =>
      perform("reading", async (isCurrent) => {
        const survey = await surveyNow(givenValues(), isCurrent);
        if (survey !== null) dispatch({ kind: "show", screen: { kind: "sheets", survey } });
      }),
    showColumns: (survey) => {
      // What was found by its columns alone is a choice once the clerk has seen it and gone on.
      const given = new Map(state.given);
      for (const { role, sheet, because } of survey.roles) {
        if (because === "columns" && sheet !== null) given.set(`Sheet for ${role}`, { value: sheet, source: "visit" });
      }
      if (given.size !== state.given.size) dispatch({ kind: "given", given });
      dispatch({ kind: "show", screen: { kind: "columns", survey } });
    },
    check,
    checkAgain: (file) =>
      perform("reading", async (isCurrent) => {
        const from: Source | null = file === null ? source : { kind: "file", file, name: file.name };
        if (from === null) return;
        dispatch({ kind: "work", work: { title: "opening", steps: ["read", "check"], rowCount: null } });
        if ((await readAgain(from, isCurrent)) === null) return;
        await calculate(state.job ?? "recovery", givenValues(), isCurrent);
      }),
    recount: () => {
      const own = turn;
      const isCurrent = (): boolean => own === turn && state.screen.kind === "check";
      const from = source;
      const { job } = state;
      if (from?.kind !== "host" || job === null || !isCurrent()) return;
      const counting = async (): Promise<void> => {
        const opened = await engine.open(from, () => undefined, givenValues());
        if (!isCurrent() || opened.kind === "unusable") return;
        hasRead(from, opened);
        const found = await engine.calculate({ job, given: givenValues(), runAt: clockText(new Date()) });
        if (isCurrent() && found.kind === "found") dispatch({ kind: "recounted", findings: found });
      };
      // The list says that it is out of date, and Check again says what went wrong.
      counting().catch(() => undefined);
    },
    importFilesOnly: () => {
      const findings = shown;
      if (findings === null) return;
      perform("making", async (isCurrent) => {
        const files = await engine.importFiles();
        const made = { files, undo: null };
        if (isCurrent())
          dispatch({ kind: "show", screen: { kind: "done", findings, made, isUndone: false, isWithoutSheets: true } });
      });
    },
    openAsNew: async ({ name, bytes, rowCount }) => {
      if (host.openAsNewWorkbook === null) throw new Error("This place opens no workbooks.");
      await host.openAsNewWorkbook(rowCount === null ? bytes : await engine.importWorkbook(name));
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
        if (host.selectCell !== null && (await host.selectCell(row.at))) {
          if (isCurrent()) dispatch({ kind: "selected", at });
          return;
        }
        const neighborhood = await engine.neighborhood(row.at);
        if (isCurrent()) dispatch({ kind: "neighborhood", at, neighborhood });
      }),
    preview: () => {
      if (state.screen.kind === "check") {
        dispatch({ kind: "show", screen: { kind: "preview", findings: state.screen.findings } });
      }
    },
    make: () => {
      const { screen } = state;
      if (screen.kind !== "preview") return;
      shown = screen.findings;
      perform("writing", async (isCurrent) => {
        const rowCount = screen.findings.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
        dispatch({ kind: "work", work: { title: "making", steps: ["write"], rowCount } });
        if (!(await comesToTheSame(screen.findings, isCurrent))) return;
        isAsRead = source?.kind !== "host";
        const made = await engine.write(onProgress(isCurrent));
        if (!isCurrent()) {
          // It was done before it noticed the cancelling.
          await made.undo?.();
          endStopping();
          return;
        }
        dispatch({ kind: "show", screen: { kind: "done", findings: screen.findings, made, isUndone: false } });
      });
    },
    undo: () => {
      const { screen } = state;
      if (screen.kind !== "done" || screen.made.undo === null) return;
      const { undo } = screen.made;
      perform("undoing", async (isCurrent) => {
        await undo();
        if (isCurrent()) dispatch({ kind: "update", screen: { ...screen, isUndone: true } });
      });
    },
    showResults: () => {
      if (state.lastDone !== null) dispatch({ kind: "show", screen: state.lastDone });
    },
    changeSettings: (given) => {
      dispatch({ kind: "given", given });
      const wasCalculated = state.back.some(({ kind }) => kind === "check" || kind === "stopped" || kind === "preview");
      if (!wasCalculated) {
        dispatch({ kind: "back" });
        return;
      }
      perform("checking", (isCurrent) => calculate(state.job ?? "recovery", givenValues(given), isCurrent));
    },
    saveSettings: async (given) => {
      if (host.saveSettings === null) return false;
      try {
        await host.saveSettings(givenValues(given));
        return true;
      } catch (error) {
        perform("saving", () => Promise.reject(error instanceof Error ? error : new Error("Not saved.")));
        return false;
      }
    },
    cancel: () => {
      turn++;
      // Where only the pane can write, the workbook puts its sheets back first; its answer is awaited.
      const isWritingToHost =
        state.screen.kind === "working" && state.screen.title === "making" && source?.kind === "host";
      dispatch({ kind: isWritingToHost ? "stopping" : "cancelled" });
      engine.stop();
    },
    tryAgain: () => again(),
    back: () => {
      turn++;
      dispatch({ kind: "back" });
    },
    escape: () => {
      if (state.screen.kind === "working") flow.cancel();
      else if (hasWayBack(state.screen)) flow.back();
    },
    home: () => {
      turn++;
      dispatch({ kind: "home" });
    },
    otherLog: () => {
      turn++;
      source = null;
      dispatch({ kind: "closed" });
    },
    show: (kind) => dispatch({ kind: "show", screen: { kind } }),
  };
  return { flow, follow: (drawn) => void (state = drawn) };
}

/** What a clerk has seen of a run before it is made. */
function figuresOf({ rows, totals, files, firstRows }: Findings): string {
  return JSON.stringify([rows, totals, files, firstRows]);
}

/** Where a run began and where it ended there is nothing behind that a clerk would want back. */
function hasWayBack({ kind }: Screen): boolean {
  return kind !== "start" && kind !== "home" && kind !== "done" && kind !== "working";
}
