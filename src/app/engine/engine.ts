/**
 * The pane's side of the worker: questions as promises, and a way to stop. Stopping ends the worker itself, so it takes no time
 * whatever the worker is doing; what it held is read again when it is next needed.
 */
import { failed } from "../../results/host-problem.ts";
import type { OnProgress, WorkbookReading, WrittenWorkbook } from "../../results/workbook.ts";
import type { HostedWorkbook } from "../host/hosted-workbook.ts";
import type { AnswerOf, ArgumentsOf, CallName, Question, Reply } from "./calls.ts";
import { askedAfter } from "./ask.ts";
import type { Ask, Asked } from "./ask.ts";
import { fetchResults } from "./fetch-results.ts";
import { latestRunOf } from "./run-of-log.ts";
import { sendReading } from "./send-reading.ts";
import type {
  Findings,
  Job,
  MadeFile,
  OpenedWorkbook,
  PastRun,
  SettingValue,
  Stopped,
  Survey,
  UnusableWorkbook,
} from "./views.ts";

/** Where a workbook comes from: a file, which the worker reads, or a program that only the pane can talk to. */
export type Source =
  | { readonly kind: "file"; readonly file: Blob; readonly name: string }
  | { readonly kind: "host"; readonly workbook: HostedWorkbook };

/** What a worker is to the pane; a test gives one without a thread. */
export interface WorkerPort {
  readonly post: (question: Question, transfer?: Transferable[]) => void;
  readonly listen: (take: (reply: Reply) => void, broken: () => void) => void;
  readonly end: () => void;
}

export interface CalculationRequest {
  readonly job: Job;
  readonly given: readonly SettingValue[];
  /** Local time, YYYY-MM-DD HH:MM. */
  readonly runAt: string;
}

export interface Made {
  /** The copy of the workbook where there is one, then the import files. */
  readonly files: readonly MadeFile[];
  readonly undo: WrittenWorkbook["undo"];
  /** As Run_Log of the open workbook now tells of it; null: nothing was written there. */
  readonly run: PastRun | null;
}

/** Questions about the latest calculation: what a stopped worker held is calculated again for them. */
const ABOUT_RESULTS = [
  "issueRows",
  "neighborhood",
  "resultTables",
  "resultPage",
  "why",
  "whyParts",
  "pointedFigure",
  "comparison",
  "differences",
  "planning",
  "nextDays",
  "shortPupils",
  "charts",
  "importFiles",
  "importWorkbook",
] as const;

/** What is asked of the worker as it is asked of the engine stands in Session. */
export interface Engine extends Asked<(typeof ABOUT_RESULTS)[number] | "makeTemplate" | "makeSample"> {
  /** given are settings that the workbook does not hold; of an open workbook only the sheets and columns they lead to are read. */
  readonly open: (
    source: Source,
    onProgress: OnProgress,
    given?: readonly SettingValue[],
  ) => Promise<OpenedWorkbook | UnusableWorkbook>;
  /**
   * Whether what was read is what calculating and writing need: a file always; an open workbook until it is written to or work on it
   * is stopped, and only with the settings that it was read with.
   */
  readonly isAsRead: (given: readonly SettingValue[]) => boolean;
  readonly survey: (given: readonly SettingValue[]) => Promise<Survey>;
  readonly calculate: (request: CalculationRequest) => Promise<Findings | Stopped>;
  /** Throws what hostFailureOf reads when the copy of a file that is open cannot remember these settings. */
  readonly checkSettings: (given: readonly SettingValue[]) => Promise<void>;
  /** Makes the results of the latest calculation. The copy of a file may remember the settings that it was calculated with. */
  readonly write: (onProgress: OnProgress, remembersSettings?: boolean) => Promise<Made>;
  /** Starts the worker before anything is asked of it, so that its script is there. */
  readonly startAhead: () => void;
  /**
   * Stops whatever is being done; what was asked is answered with an error that isStopped knows. Writing into a workbook that
   * only the pane can write to is not stopped halfway: write resolves, and its undo puts the sheets back.
   */
  readonly stop: () => void;
}

const STOPPED = "LedgerStopped";

/** The clerk chose Cancel. */
export function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === STOPPED;
}

/** What the worker must have seen before it can answer; null values were never asked for. */
interface Held {
  readonly source: Source | null;
  readonly request: CalculationRequest | null;
  /** Settings that the open workbook was read with. */
  readonly opensWith: readonly SettingValue[];
}

interface Waiting {
  readonly settle: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
  readonly onProgress: OnProgress | undefined;
}

export function newEngine(startWorker: () => WorkerPort): Engine {
  let worker: WorkerPort | null = null;
  let lastId = 0;
  let held: Held = { source: null, request: null, opensWith: [] };
  /** While a workbook is opened: what was held before, which is held again when nothing comes of it. */
  let before: Held | null = null;
  let reading: WorkbookReading | null = null;
  /** Nothing was written since the workbook was read: sheets that a run has begun are other sheets now. */
  let isFresh = true;
  /** Each stop and each opening begins a new one; work that belongs to an earlier one has no further effect. */
  let era = 0;
  const waiting = new Map<number, Waiting>();

  const keepBefore = (): void => {
    if (before !== null) held = before;
    before = null;
    // What is read in its place may be other than what was shown.
    isFresh = false;
  };

  const failAll = (error: Error): void => {
    worker?.end();
    worker = null;
    era++;
    keepBefore();
    const all = [...waiting.values()];
    waiting.clear();
    for (const { fail } of all) fail(error);
  };

  const take = (message: Reply): void => {
    const asked = waiting.get(message.id);
    if (asked === undefined) return;
    if (message.kind === "progress") return asked.onProgress?.(message.done, message.total);
    waiting.delete(message.id);
    if (message.kind === "answer") asked.settle(message.answer);
    else asked.fail(Object.assign(new Error("The worker failed."), { name: message.name, stack: message.places }));
  };

  const running = (): WorkerPort => {
    if (worker !== null) return worker;
    const started = startWorker();
    started.listen(
      (reply) => worker === started && take(reply),
      () => worker === started && failAll(Object.assign(new Error("The worker ended."), { name: "WorkerEnded" })),
    );
    worker = started;
    return started;
  };

  const ask = <Name extends CallName>(
    name: Name,
    given: ArgumentsOf<Name>,
    onProgress?: OnProgress,
  ): Promise<AnswerOf<Name>> =>
    new Promise((settle, fail) => {
      const id = ++lastId;
      waiting.set(id, { settle: settle as Waiting["settle"], fail, onProgress });
      running().post({ id, name, given: given });
    });

  const open = async (
    from: Source,
    onProgress: OnProgress,
    given: readonly SettingValue[],
  ): Promise<OpenedWorkbook | UnusableWorkbook> => {
    if (from.kind === "file") return ask("openFile", [from.file, from.name], onProgress);
    const began = era;
    const askNow: Ask = (name, asked) => (began === era ? ask(name, asked) : Promise.reject(stoppedError()));
    const read = await from.workbook.read((done, total) => {
      if (began === era) onProgress(done, total);
    }, given);
    if (began !== era) throw stoppedError();
    if ("kind" in read) return { kind: "unusable", name: from.workbook.name, why: { kind: "said", text: read.text } };
    reading = read;
    isFresh = true;
    await sendReading(askNow, from.workbook.name, read);
    return askNow("openOutlined", []);
  };

  /** Reads and calculates again what a stopped worker held. */
  const restored = async (withCalculation: boolean): Promise<void> => {
    const { source, request, opensWith } = held;
    if (worker !== null || source === null) return;
    await open(source, () => undefined, opensWith);
    isFresh = false;
    if (withCalculation && request !== null) await ask("calculate", [request.job, request.given, request.runAt]);
  };

  return {
    open: async (from, onProgress, given = []) => {
      const own = before ?? held;
      before = own;
      held = { source: null, request: null, opensWith: given };
      const began = ++era;
      try {
        const opened = await open(from, onProgress, given);
        if (began !== era) throw stoppedError();
        before = null;
        held = { source: from, request: null, opensWith: given };
        return opened;
      } catch (error) {
        if (began === era) keepBefore();
        throw error;
      }
    },
    ...askedAfter(() => restored(true), ask, ABOUT_RESULTS),
    survey: async (given) => {
      await restored(false);
      return ask("survey", [given]);
    },
    calculate: async (asked) => {
      await restored(false);
      held = { ...held, request: asked };
      return ask("calculate", [asked.job, asked.given, asked.runAt]);
    },
    checkSettings: async (given) => {
      await restored(false);
      const problem = await ask("settingsProblem", [given]);
      if (problem !== null) throw failed(problem, "writing");
    },
    write: async (onProgress, remembersSettings = false) => {
      await restored(true);
      const { source } = held;
      if (source === null) throw new Error("There is no workbook to write to.");
      if (source.kind === "file") {
        const files = await ask("writeFiles", [remembersSettings]);
        if ("kind" in files) throw failed(files, "writing");
        return { files, undo: null, run: null };
      }
      const { workbook } = source;
      if (reading === null) throw new Error("The workbook was not read.");
      const results = await fetchResults(ask, reading);
      const imports = await ask("importFiles", []);
      isFresh = false;
      const { copy, undo } = await workbook.write(results, onProgress);
      const copies = copy === null ? [] : [{ name: workbook.name, bytes: copy, rowCount: null }];
      return { files: [...copies, ...imports], undo, run: latestRunOf(results.runLog) };
    },
    isAsRead: (given) => {
      const { source, opensWith } = held;
      return (
        source?.kind === "file" || (source !== null && isFresh && JSON.stringify(given) === JSON.stringify(opensWith))
      );
    },
    makeTemplate: () => ask("makeTemplate", []),
    makeSample: () => ask("makeSample", []),
    startAhead: () => void running(),
    stop: () => failAll(stoppedError()),
  };
}

function stoppedError(): Error {
  return Object.assign(new Error("Stopped."), { name: STOPPED });
}
