/** npm run build: the command line in build/cli, and the page, ready to be put on a web server, in dist. */
import { cpSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, root, say } from "./workshop.mjs";

ensureBuilt("cli");
const page = ensureBuilt("page");
const making = join(root, "build", `.dist-${String(process.pid)}`);
const target = join(root, "dist");
cpSync(page, making, { recursive: true });
rmSync(target, { recursive: true, force: true });
renameSync(making, target);
say("Built. The page is in dist.");
