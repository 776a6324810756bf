/** Runs the command line as a person does, in a process of its own. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const projectFolder = resolve(__dirname, "..", "..");

const tool = (name: string) => join(projectFolder, "src", "tools", name);

let built: string | null = null;

/** The built command line. It is built once for a test file, so that its tests all run the same sources. */
export function buildLedger(): string {
  built ??= join(
    execFileSync(process.execPath, [tool("build.mjs"), "cli"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim(),
    "ledger.js",
  );
  return built;
}

export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export function ledger(
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return runProgram(buildLedger(), args, folder, environment);
}

/** The same by way of the script of package.json, which builds when needed. */
export function ledgerScript(args: readonly string[], folder: string): Promise<Ended> {
  return runProgram(tool("ledger.mjs"), args, folder);
}

function runProgram(
  program: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { cwd: folder, timeout: 120_000, env: { ...process.env, ...environment } },
      (error, out, err) => {
        const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
        done({ status, out, err });
      },
    );
    child.stdin?.end();
  });
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "ledger-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
