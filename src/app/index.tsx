/** The entry of index.html: a page for any browser, over files. It knows nothing of Office.js. */
import { newEngine } from "./engine/engine.ts";
import { startWorker } from "./engine/start-worker.ts";
import { browserHost } from "./host/browser-host.ts";
import { loadAhead } from "./load-ahead.ts";
import { loadChartDrawing } from "./screens/Charts.tsx";
import { startApp } from "./start-app.tsx";

const engine = newEngine(startWorker);
startApp(engine, browserHost());
loadAhead([engine.startAhead, loadChartDrawing]);
