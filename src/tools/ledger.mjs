/** npm run ledger -- ...: the command line, built first when the sources changed. */
import { join } from "node:path";
import { ensureBuilt, load } from "./workshop.mjs";

const folder = ensureBuilt("cli");
// npm starts scripts in the project's folder; paths are meant from where the person stands.
if (process.env.npm_lifecycle_event === "ledger" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
load(join(folder, "ledger.js"));
