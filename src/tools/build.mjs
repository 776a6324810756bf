/**
 * npm run build: the command line in build/cli, and the page and the manifest, ready to be put on a web server, in dist.
 * npm run build -- --env origin=https://example.org/attendance: the same, with the manifest for that address.
 * node build.mjs cli|page builds one of them and prints its folder.
 */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEVELOPMENT_ADDRESS, manifestFor, readBuildArguments } from "./build-manifest.mjs";
import { ensureBuilt, root, say, stop } from "./workshop.mjs";

const [only] = process.argv.slice(2);
if (only === "cli" || only === "page") {
  process.stdout.write(`${ensureBuilt(only)}\n`);
  process.exit();
}

const { address, problem } = readBuildArguments(process.argv.slice(2));
if (problem !== undefined) stop(problem, 2);
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

ensureBuilt("cli");
const page = ensureBuilt("page");
const making = join(root, "build", `.dist-${String(process.pid)}`);
const target = join(root, "dist");
cpSync(page, making, { recursive: true });
writeFileSync(join(making, "manifest.xml"), address === null ? manifest : manifestFor(address, manifest));
rmSync(target, { recursive: true, force: true });
renameSync(making, target);
say(
  address === null
    ? `Built. The page is in dist. dist/manifest.xml is for development, at ${DEVELOPMENT_ADDRESS}.`
    : `Built for ${address}. Put the files of dist there, and give Microsoft 365 dist/manifest.xml: see docs/DEPLOY.md.`,
);
