/** npm run demo: makes the made-up district, runs it, and says where the results are. No browser, no Excel. */
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureBuilt, root, runNode } from "./workshop.mjs";

const program = join(ensureBuilt("cli"), "ledger.js");
const folder = join(root, "demo");
mkdirSync(folder, { recursive: true });
const sample = join(folder, "Made-up district.xlsx");
const results = join(folder, "results");

const write = (text) => process.stdout.write(text);
write("A made-up district: invented students, one school year of attendance.\n");
let status = runNode([program, "sample", sample]);
if (status === 0) status = runNode([program, "run", sample, "--out", results, "--json"]);
if (status === 0) write(`\nOpen the results in Excel or LibreOffice: ${relative(root, results)}\n`);
process.exitCode = status;
