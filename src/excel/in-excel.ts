/** One stretch of work with Excel: requests one after the other, each waited for no longer than patience lasts. */
import { asHostError, hostError } from "./host-error.ts";
import type { Doing } from "./host-error.ts";

export interface Patience {
  /** Milliseconds that Excel may take for one answer. It waits by itself while the user types in a cell. */
  readonly answerWithin: number;
}

export const PATIENCE: Patience = { answerWithin: 60_000 };

export interface ExcelTalk {
  readonly context: Excel.RequestContext;
  /** Sends what was asked for since the last time and waits for the answer. `sheet` is the one in hand, for messages. */
  readonly send: (sheet?: string | null) => Promise<void>;
}

/**
 * Runs work with a request context. Errors of Excel come out as errors that hostFailureOf reads. unfinished says, when something
 * goes wrong, which output sheets are left unfinished.
 */
export async function inExcel<Result>(
  doing: Doing["doing"],
  work: (talk: ExcelTalk) => Promise<Result>,
  patience: Patience = PATIENCE,
  unfinished: () => readonly string[] = () => [],
): Promise<Result> {
  let inHand: string | null = null;
  const now = (): Doing => ({ doing, sheet: inHand, unfinished: unfinished() });
  const options: Excel.RunOptions = { delayForCellEdit: true, ...undoOptions() };
  try {
    return await Excel.run(options, async (context) =>
      work({
        context,
        send: async (sheet = null) => {
          inHand = sheet;
          await answered(context.sync(), patience.answerWithin, () =>
            hostError({ ...now(), problem: { kind: "no-answer" } }),
          );
        },
      }),
    );
  } catch (error) {
    throw asHostError(error, now());
  }
}

/** Whether this Excel has a requirement set beyond the ones that the manifest asks for. */
export function hasSet(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** One Ctrl+Z for a whole run, where Excel can. */
function undoOptions(): Pick<Excel.RunOptions, "mergeUndoGroup"> {
  return hasSet("1.20") ? { mergeUndoGroup: true } : {};
}

function answered(answer: Promise<void>, milliseconds: number, tooLate: () => Error): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLate()), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
