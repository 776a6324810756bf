/** Starts the worker of the built page. Only the entries know this file: the bundler makes the worker's own file of it. */
import type { Reply } from "./calls.ts";
import type { WorkerPort } from "./engine.ts";

export function startWorker(): WorkerPort {
  const worker = new Worker(/* webpackChunkName: "worker" */ new URL("./worker.ts", import.meta.url));
  return {
    post: (question, transfer = []) => worker.postMessage(question, transfer),
    listen: (take, broken) => {
      worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => take(data));
      worker.addEventListener("error", broken);
      worker.addEventListener("messageerror", broken);
    },
    end: () => worker.terminate(),
  };
}
