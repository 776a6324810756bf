/** One stretch of work with Excel: requests one after the other, each waited for no longer than patience lasts. */
import { hostError, hostFailureOf } from "../results/host-problem.ts";
import { asHostError, isTyping } from "./host-error.ts";
import type { Doing } from "./host-error.ts";
import { breathe } from "../results/pace.ts";

export interface Patience {
  /** Milliseconds that Excel may take for one answer. It waits by itself while the user types in a cell. */
  readonly answerWithin: number;
}

export const PATIENCE: Patience = { answerWithin: 60_000 };

/** How often an Excel that does not wait by itself is asked again, and how long a short question may take, of answerWithin. */
const TRIES = 100;
const SHORT = 0.1;

export interface ExcelTalk {
  readonly context: Excel.RequestContext;
  /** Sends what was asked for since the last time and waits for the answer. `sheet` is the one in hand, for messages. */
  readonly send: (sheet?: string | null) => Promise<void>;
  /**
   * Queues what changes the workbook and sends it as one request, calculated and drawn once. An Excel that cannot wait while the
   * user types in a cell takes nothing of a request: then it is queued and sent again, as long as patience lasts.
   */
  readonly change: (sheet: string | null, queue: () => void | Promise<void>) => Promise<void>;
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
    return await Excel.run(options, async (context) => {
      const send: ExcelTalk["send"] = async (sheet = null) => {
        inHand = sheet;
        // Office's library packs the request, which takes a while; what we have queued just now was another task.
        await breathe();
        await answered(context.sync(), patience.answerWithin, () =>
          hostError({ ...now(), problem: { kind: "no-answer" } }),
        );
        // Office's library has just unpacked the answer, which takes a while; what we do with it is another task.
        await breathe();
      };
      return work({ context, send, change: changeWith(context, send, patience) });
    });
  } catch (error) {
    const failure = asHostError(error, now());
    // Excel is silent, too, while it waits for the end of a cell edit.
    if (hostFailureOf(failure)?.problem.kind === "no-answer" && (await isEditingCell(patience)))
      throw hostError({ ...now(), problem: { kind: "cell-edit" } }, error);
    throw failure;
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

function changeWith(
  context: Excel.RequestContext,
  send: ExcelTalk["send"],
  { answerWithin }: Patience,
): ExcelTalk["change"] {
  return async (sheet, queue) => {
    for (let tries = 1; ; tries++) {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      await queue();
      try {
        await send(sheet);
        return;
      } catch (error) {
        if (!isTyping(error) || tries === TRIES) throw error;
      }
      await new Promise((resume) => setTimeout(resume, answerWithin / TRIES));
    }
  };
}

/** Asks without waiting for the end of a cell edit. Another error, or none, says that it is something else. */
async function isEditingCell({ answerWithin }: Patience): Promise<boolean> {
  const ask = Excel.run({ delayForCellEdit: false }, async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
  return answered(ask, answerWithin * SHORT, () => new Error("Excel did not answer.")).then(
    () => false,
    (error: unknown) => isTyping(error),
  );
}

function answered(answer: Promise<void>, milliseconds: number, tooLate: () => Error): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLate()), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
