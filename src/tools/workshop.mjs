/**
 * What every command of this folder starts with: a Node that is new enough, the packages installed, and a build that
 * belongs to the sources as they are. Nothing here needs an installed package. All talk goes to standard error.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const WORKING_FOLDER = join(root, "build");
const LOCK_FOLDER = join(WORKING_FOLDER, ".lock");
const BUILD_INPUTS = [
  "src",
  "test/bench",
  "assets",
  "package.json",
  "package-lock.json",
  "webpack.config.js",
  "tsconfig.json",
];
/** What the benchmarks use of the tests. */
const BENCH_INPUTS = ["test/e2e", "test/host", "test/support"];
const NAMES = { cli: "command line", bench: "benchmarks", page: "page" };
/** Folders inside src that no bundle contains. */
const NOT_BUILT = ["src/tools"];

export function say(text) {
  process.stderr.write(`${text}\n`);
}

export function stop(text, status = 1) {
  say(text);
  process.exit(status);
}

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) stop(`Attendance Ledger needs Node 20 or newer; this is Node ${process.versions.node}.`);

/** Runs a program of node_modules/.bin by its script file, so that it works the same on every system. Returns its exit status. */
export function runPackage(packageName, args, options = {}) {
  const file = packageProgram(packageName, options.program ?? packageName);
  return runNode([file, ...args], options);
}

/** Runs Node. Returns the exit status; a death by signal counts as 1. */
export function runNode(args, options = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: options.stdio ?? ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...options.env },
  });
  return status ?? 1;
}

/** Runs Node beside other work. Gives the exit status and all that was printed; a death by signal counts as 1. */
export function runNodeBeside(args) {
  return new Promise((resolve) => {
    let printed = "";
    const program = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => (printed += text));
    }
    program.on("error", (error) => resolve({ status: 1, printed: String(error) }));
    program.on("close", (status) => resolve({ status: status ?? 1, printed }));
  });
}

export function packageProgram(packageName, program) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[program]);
}

/** Installs the packages when node_modules is missing, half installed, or of another package-lock.json. */
export function ensureInstalled() {
  if (isInstalled()) return;
  withLock(() => {
    if (isInstalled()) return;
    say("Installing the packages of Attendance Ledger. This happens once and takes about a minute ...");
    if (npm(["ci", "--include=dev", "--no-audit", "--no-fund"]) === 0 && isInstalled()) return;
    say("A clean install did not work; trying a plain one ...");
    const status = npm(["install", "--include=dev", "--no-audit", "--no-fund", "--no-save"]);
    if (status !== 0)
      stop("The packages could not be installed. Is this computer online? Run the command again to retry.");
    writeFileSync(join(root, "node_modules", ".ledger-installed"), lockfileHash());
  });
}

function npm(args) {
  // Standard output stays clean for the command itself; npm's own messages go to standard error.
  const stdio = ["ignore", 2, 2];
  const script = process.env.npm_execpath;
  if (script?.endsWith(".js")) return runNode([script, ...args], { stdio });
  const onWindows = process.platform === "win32";
  return spawnSync(onWindows ? "npm.cmd" : "npm", args, { cwd: root, stdio, shell: onWindows }).status ?? 1;
}

function lockfileHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

function isInstalled() {
  const marker = join(root, "node_modules", ".ledger-installed");
  const hash = lockfileHash();
  if (existsSync(marker) && readFileSync(marker, "utf8") === hash) return true;
  // npm keeps its own record of what it installed, written last: compare it with what is asked for.
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(record, "utf8")).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || entry.optional === true || entry.devOptional === true || entry.peer === true) continue;
    if (present[path]?.version !== entry.version) return false;
  }
  writeFileSync(marker, hash);
  return true;
}

/** One install or build at a time; a lock whose owner is gone is taken over. */
function withLock(work) {
  mkdirSync(WORKING_FOLDER, { recursive: true });
  const owner = join(LOCK_FOLDER, "owner");
  for (;;) {
    try {
      mkdirSync(LOCK_FOLDER);
      break;
    } catch (problem) {
      if (problem.code !== "EEXIST") throw problem;
      if (!isAlive(owner)) rmSync(LOCK_FOLDER, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  const release = () => rmSync(LOCK_FOLDER, { recursive: true, force: true });
  process.once("exit", release);
  writeFileSync(owner, String(process.pid));
  try {
    return work();
  } finally {
    release();
    process.off("exit", release);
  }
}

function isAlive(ownerFile) {
  try {
    process.kill(Number(readFileSync(ownerFile, "utf8")), 0);
    return true;
  } catch (problem) {
    if (problem.code === "EPERM") return true;
    // No owner written yet: give its maker two seconds to do so.
    if (problem.code === "ENOENT") return existsSync(LOCK_FOLDER) && Date.now() - statSync(LOCK_FOLDER).mtimeMs < 2000;
    return false;
  }
}

/** A fingerprint of everything that a build depends on: same sources, same folder. */
function sourceHash(bundle) {
  const hash = createHash("sha256");
  for (const input of bundle === "bench" ? [...BUILD_INPUTS, ...BENCH_INPUTS] : BUILD_INPUTS)
    addToHash(hash, join(root, input));
  return hash.digest("hex").slice(0, 16);
}

function addToHash(hash, path) {
  if (!existsSync(path)) return;
  const name = relative(root, path).split(sep).join("/");
  if (NOT_BUILT.includes(name)) return;
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).sort()) addToHash(hash, join(path, entry));
    return;
  }
  const content = readFileSync(path);
  hash.update(`${name}\0${String(content.length)}\0`).update(content);
}

/**
 * The folder that holds the bundle ("cli", "bench" or "page") of the sources as they are, built first when it is stale. A build is
 * made in a folder of its own and renamed when it is whole, so that nobody ever meets half of one.
 */
export function ensureBuilt(bundle) {
  const hash = sourceHash(bundle);
  const folder = join(WORKING_FOLDER, bundle, hash);
  if (existsSync(folder)) return folder;
  ensureInstalled();
  withLock(() => {
    if (existsSync(folder)) return;
    say(`Building (${NAMES[bundle]}) ...`);
    const making = join(WORKING_FOLDER, bundle, `.making-${String(process.pid)}`);
    rmSync(making, { recursive: true, force: true });
    const bundler = join(root, "src", "tools", "bundle.mjs");
    const status = runNode([bundler, bundle, making], { stdio: ["ignore", 2, 2] });
    if (status !== 0) {
      rmSync(making, { recursive: true, force: true });
      stop("The build failed; the messages above say where.");
    }
    renameSync(making, folder);
    removeOldBuilds(join(WORKING_FOLDER, bundle), hash);
  });
  return folder;
}

/** Builds of earlier sources go, but not before a day has passed: a command that started with one may still read from it. */
function removeOldBuilds(folder, keep) {
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    const age = Date.now() - statSync(path).mtimeMs;
    if (entry !== keep && age > 24 * 3600 * 1000) rmSync(path, { recursive: true, force: true });
  }
}

/** Loads a CommonJS file of the project or of a package. */
export const load = createRequire(join(root, "package.json"));

/** True when the file is the program that was started, not imported by another. */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && fileURLToPath(moduleUrl) === load.resolve(process.argv[1]);
}
