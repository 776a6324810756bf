/** The entry of index.html: a page for any browser, over files. It knows nothing of Office.js. */
import { newEngine } from "./engine/engine.ts";
import { startWorker } from "./engine/start-worker.ts";
import { browserHost } from "./host/browser-host.ts";
import { startApp } from "./start-app.tsx";

startApp(newEngine(startWorker), browserHost());
