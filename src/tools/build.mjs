/**
 * npm run build: the command line in build/cli, and the page, ready to be put on a web server, in dist.
 * node build.mjs cli|page builds one of them and prints its folder.
 */
import { cpSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, root, say } from "./workshop.mjs";

const [only] = process.argv.slice(2);
if (only === "cli" || only === "page") {
  process.stdout.write(`${ensureBuilt(only)}\n`);
  process.exit();
}

ensureBuilt("cli");
const page = ensureBuilt("page");
const making = join(root, "build", `.dist-${String(process.pid)}`);
const target = join(root, "dist");
cpSync(page, making, { recursive: true });
rmSync(target, { recursive: true, force: true });
renameSync(making, target);
say("Built. The page is in dist.");
