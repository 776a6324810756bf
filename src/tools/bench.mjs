/**
 * npm run bench: how fast the core and the command line are, beside what they are measured against; -- --json for figures.
 * --size ROWS is what it asks of a process of its own: the nanoseconds per row of one size.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt, load, root } from "./workshop.mjs";

// The measured pages are served from the project's folder.
process.chdir(root);
const { bench, nsPerRow } = await load(join(ensureBuilt("bench"), "bench.js"));
const [first, size] = process.argv.slice(2);
if (first === "--size") process.stdout.write(String(nsPerRow(Number(size))));
else await bench(process.argv.slice(2), join(ensureBuilt("cli"), "ledger.js"), inOwnProcess);

function inOwnProcess(rows) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), "--size", String(rows)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The run of ${String(rows)} rows ended with ${String(status)}: ${stderr}`);
  return Number(stdout);
}
