/** An engine whose worker is a session in the same thread; what goes across is copied as a browser copies it. */
import type { CallName, Reply, Session } from "../../src/app/engine/calls.ts";
import { newEngine } from "../../src/app/engine/engine.ts";
import type { Engine, WorkerPort } from "../../src/app/engine/engine.ts";
import { newSession } from "../../src/app/engine/session.ts";

export interface InThread {
  readonly engine: Engine;
  /** Names of all questions, in order. */
  readonly asked: CallName[];
  /** How many workers were started. */
  readonly started: () => number;
  /** Keeps answers back until it is called again with false. */
  readonly holdAnswers: (hold: boolean) => void;
}

export function inThread(change: (session: Session) => Session = (session) => session): InThread {
  const asked: CallName[] = [];
  let started = 0;
  let isHeld = false;
  let held: (() => void)[] = [];
  const startWorker = (): WorkerPort => {
    started++;
    const session = change(newSession());
    let take: ((reply: Reply) => void) | null = null;
    const tell = (reply: Reply): void => {
      const deliver = () => take?.(structuredClone(reply));
      if (isHeld) held.push(deliver);
      else deliver();
    };
    let turn = Promise.resolve();
    return {
      post: ({ id, name, given }) => {
        asked.push(name);
        const copied = structuredClone(given);
        turn = turn.then(async () => {
          const progress = (done: number, total: number) => tell({ id, kind: "progress", done, total });
          try {
            const call = session[name] as (...all: unknown[]) => unknown;
            tell({ id, kind: "answer", answer: await call(...copied, ...(name === "openFile" ? [progress] : [])) });
          } catch (error) {
            tell({ id, kind: "failed", name: error instanceof Error ? error.name : "unknown", places: "" });
          }
        });
      },
      listen: (listener) => {
        take = listener;
      },
      end: () => {
        take = null;
      },
    };
  };
  return {
    engine: newEngine(startWorker),
    asked,
    started: () => started,
    holdAnswers: (hold) => {
      isHeld = hold;
      if (hold) return;
      const all = held;
      held = [];
      for (const deliver of all) deliver();
    },
  };
}
