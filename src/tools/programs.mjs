/** Programs outside the packages: where they are, and how a Debian machine gets them. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { say } from "./workshop.mjs";

/** The first of the names (looked up in PATH) or absolute paths that can be run, or null. */
export function findProgram(candidates) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const candidate of candidates) {
    const paths = isAbsolute(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate));
    const found = paths.find(canBeRun);
    if (found !== undefined) return found;
  }
  return null;
}

function canBeRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Installs a Debian package when this is Debian and we may. True when it is there afterwards. */
export function installOnDebian(packageName) {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  say(`Installing ${packageName} ...`);
  const wait = ["-o", "DPkg::Lock::Timeout=600"];
  const run = (args) =>
    spawnSync("apt-get", [...wait, ...args], {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  run(["-qq", "update"]);
  const installed = run(["-qq", "install", "-y", "--no-install-recommends", packageName]);
  if (!installed) say(`${packageName} could not be installed with apt-get; its messages are above.`);
  return installed;
}
