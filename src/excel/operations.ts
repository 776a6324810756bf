/** Writing in as few requests as fit under Excel's limit of 5 MB: operations are queued with their size and sent together. */
import { isTooLargeToSend } from "./host-error.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { newPace } from "../results/pace.ts";

export interface Operation {
  /** The sheet that it writes to, by the name that it has when it is applied. */
  readonly sheet: string;
  /** About how large it is in a request. */
  readonly bytes: number;
  /** Queues its calls. */
  readonly apply: (sheet: Excel.Worksheet) => void;
  /** The same in two halves, where it can be cut. */
  readonly halves?: () => readonly Operation[];
}

/**
 * Bytes of operations in one request. Excel on the web takes 5 MB for all of it; but Office's library packs a request in one go, which
 * holds the pane for 50 ms at 4 MB.
 */
const MOST_BYTES = 1_200_000;
/** Below this, smaller requests will not help. */
const LEAST_BYTES = 50_000;

/** Sends operations in their order; onSent is told how many went with each request. */
export async function sendAll(
  { context, change }: ExcelTalk,
  operations: Iterable<Operation>,
  onSent: (count: number) => void = () => undefined,
): Promise<void> {
  let budget = MOST_BYTES;
  let waiting: Operation[] = [];
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const now = firstOf(waiting, budget);
      try {
        await change(now[0]?.sheet ?? null, async () => {
          const pace = newPace();
          for (const operation of now) {
            operation.apply(context.workbook.worksheets.getItem(operation.sheet));
            if (pace.isDue()) await pace.rest();
          }
        });
      } catch (error) {
        if (!isTooLargeToSend(error) || budget / 2 < LEAST_BYTES) throw error;
        budget /= 2;
        const most = budget;
        waiting = waiting.flatMap((operation) =>
          operation.bytes > most ? (operation.halves?.() ?? [operation]) : [operation],
        );
        continue;
      }
      waiting = waiting.slice(now.length);
      onSent(now.length);
    }
  };
  let bytes = 0;
  const pace = newPace();
  for (const operation of operations) {
    // Its rows were laid out to make it.
    if (pace.isDue()) await pace.rest();
    if (bytes > 0 && bytes + operation.bytes > budget) {
      await flush();
      bytes = 0;
    }
    waiting.push(operation);
    bytes += operation.bytes;
  }
  await flush();
}

/** As many as fit, at least one. */
function firstOf(operations: readonly Operation[], budget: number): readonly Operation[] {
  let bytes = 0;
  const end = operations.findIndex((operation, index) => {
    bytes += operation.bytes;
    return index > 0 && bytes > budget;
  });
  return end < 0 ? operations : operations.slice(0, end);
}
