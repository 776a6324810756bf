/** npm run bench: how fast the core and the command line are, beside what they are measured against; -- --json for figures. */
import { join } from "node:path";
import { ensureBuilt, load, root } from "./workshop.mjs";

// The measured pages are served from the project's folder.
process.chdir(root);
const ledger = join(ensureBuilt("cli"), "ledger.js");
const { bench } = await load(join(ensureBuilt("bench"), "bench.js"));
await bench(process.argv.slice(2), ledger);
