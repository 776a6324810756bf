/** The log that the clerk works with: a file, or the workbook open in Excel, which others go on changing and which runs are written into. */
import type { Engine, Source } from "../engine/engine.ts";
import type { Findings, OpenedWorkbook, SettingValue, Survey } from "../engine/views.ts";
import { clockText } from "./clock-text.ts";
import type { Action } from "./reducer.ts";

type IsCurrent = () => boolean;

export interface LogInHand {
  /** Opens another log; false when that led to another screen, or is no longer waited for. So with readAgain and comesToTheSame. */
  readonly open: (from: Source, isCurrent: IsCurrent) => Promise<boolean>;
  /** Reads the log again, or another version of it. */
  readonly readAgain: (isCurrent: IsCurrent, given?: readonly SettingValue[], from?: Source | null) => Promise<boolean>;
  /** The sheets and columns as they are now; null as false of the others. */
  readonly survey: (given: readonly SettingValue[], isCurrent: IsCurrent) => Promise<Survey | null>;
  /** Before an open workbook is written to again: whether what is there now comes to what the clerk was shown. */
  readonly comesToTheSame: (shown: Findings, isCurrent: IsCurrent) => Promise<boolean>;
  /** It is open in Excel. */
  readonly isOpenElsewhere: () => boolean;
  readonly hasRunBefore: () => boolean;
  readonly letGo: () => void;
}

export function newLogInHand(
  engine: Engine,
  dispatch: (action: Action) => void,
  givenNow: () => readonly SettingValue[],
): LogInHand {
  let source: Source | null = null;
  /** As it was last read; what was drawn may be older. */
  let latest: OpenedWorkbook | null = null;

  const read = async (
    from: Source,
    isCurrent: IsCurrent,
    given: readonly SettingValue[],
    beforeUnusable: () => void,
  ): Promise<OpenedWorkbook | null> => {
    const onProgress = (done: number, total: number): void => {
      if (isCurrent()) dispatch({ kind: "progress", done, total });
    };
    const opened = await engine.open(from, onProgress, given);
    if (!isCurrent()) return null;
    if (opened.kind === "unusable") {
      beforeUnusable();
      dispatch({ kind: "show", screen: { kind: "unusable", name: opened.name, why: opened.why } });
      return null;
    }
    source = from;
    latest = opened;
    return opened;
  };

  const letGo = (): void => {
    source = null;
    latest = null;
  };

  const readAgain: LogInHand["readAgain"] = async (isCurrent, given = givenNow(), from = null) => {
    const log = from ?? source;
    const opened = log === null ? null : await read(log, isCurrent, given, () => undefined);
    if (opened !== null) dispatch({ kind: "reread", opened });
    return opened !== null;
  };

  return {
    open: async (from, isCurrent) => {
      const opened = await read(from, isCurrent, givenNow(), () => {
        letGo();
        dispatch({ kind: "closed" });
      });
      if (opened !== null) dispatch({ kind: "opened", opened });
      return opened !== null;
    },
    readAgain,
    survey: async (given, isCurrent) => {
      // Of an open workbook those that were chosen must be read to be known.
      if (source?.kind === "host" && !(await readAgain(isCurrent, given))) return null;
      const survey = await engine.survey(given);
      return isCurrent() ? survey : null;
    },
    comesToTheSame: async (shown, isCurrent) => {
      if (engine.isAsRead(givenNow())) return true;
      if (!(await readAgain(isCurrent))) return false;
      const found = await engine.calculate({ job: shown.job, given: givenNow(), runAt: clockText(new Date()) });
      if (!isCurrent()) return false;
      if (found.kind === "stopped") dispatch({ kind: "show", screen: { kind: "stopped", issues: found.issues } });
      else if (figuresOf(found) === figuresOf(shown)) return true;
      else dispatch({ kind: "show", screen: { kind: "preview", findings: found } });
      return false;
    },
    isOpenElsewhere: () => source?.kind === "host",
    hasRunBefore: () => (latest?.pastRuns.length ?? 0) > 0,
    letGo,
  };
}

/** What a clerk has seen of a run before it is made. */
function figuresOf({ rows, totals, files, firstRows }: Findings): string {
  return JSON.stringify([rows, totals, files, firstRows]);
}
