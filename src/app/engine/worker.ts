/** The worker's entry: answers the pane's questions, one after the other. It opens no connection and keeps nothing when it ends. */
import type { OnProgress } from "../../results/workbook.ts";
import type { Question, Reply } from "./calls.ts";
import { newSession } from "./session.ts";
import { placesOf } from "./places.ts";

/** Progress that is told more often costs more than it tells. */
const MILLISECONDS_BETWEEN = 100;

const session = newSession();
const takesProgress: ReadonlySet<string> = new Set(["openFile"]);
const reply = (message: Reply, transfer: Transferable[] = []) => postMessage(message, { transfer });

/** One at a time: a question may rely on what the one before it left. */
let turn: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  turn = turn.then(() => answer(data));
});

async function answer({ id, name, given }: Question): Promise<void> {
  try {
    const asked: unknown[] = takesProgress.has(name) ? [...given, progressOf(id)] : [...given];
    const result: unknown = await (session[name] as (...all: unknown[]) => unknown)(...asked);
    reply({ id, kind: "answer", answer: result }, buffersOf(result));
  } catch (error) {
    reply({ id, kind: "failed", name: error instanceof Error ? error.name : typeof error, places: placesOf(error) });
  }
}

function progressOf(id: number): OnProgress {
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - last < MILLISECONDS_BETWEEN && done < total) return;
    last = now;
    reply({ id, kind: "progress", done, total });
  };
}

/** Bytes of files are handed over, not copied. */
function buffersOf(answer: unknown): Transferable[] {
  if (answer instanceof Uint8Array) return [answer.buffer as ArrayBuffer];
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((one: unknown) =>
    typeof one === "object" && one !== null && "bytes" in one ? buffersOf(one.bytes) : [],
  );
}
