/** npm start: installs what is missing, builds the page, serves it, says what to do next. */
import { ensureBuilt, ensureInstalled, stop } from "./workshop.mjs";
import { serve } from "./serve.mjs";

const wanted = process.env.PORT ?? "3000";
const port = Number(wanted);
if (!/^\d+$/.test(wanted) || port > 65_535) stop(`PORT must be a number from 0 to 65535, not "${wanted}".`, 2);

ensureInstalled();
const folder = ensureBuilt("page");

try {
  const { server, url } = await serve(folder, port);
  process.stdout.write(`
Attendance Ledger is ready: ${url}

  1. Open that address in a browser.
  2. Drop your attendance log (.xlsx) on the page. No log at hand? In another window:
     npm run ledger -- sample example.xlsx
  3. Read the results and save the copy with the audit sheets and the import files.

Nothing leaves this computer. Stop with Ctrl+C.
`);
  const finish = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once("SIGINT", finish);
  process.once("SIGTERM", finish);
} catch (problem) {
  if (problem.code === "EADDRINUSE") {
    stop(`Port ${wanted} is already in use. Choose another one: PORT=${String(port + 1)} npm start`);
  }
  if (problem.code === "EACCES")
    stop(`Port ${wanted} may not be used here. Choose one above 1023: PORT=3000 npm start`);
  throw problem;
}
