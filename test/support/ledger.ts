/** Runs the command line as a person does, in a process of its own. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const projectFolder = resolve(__dirname, "..", "..");

const program = join(projectFolder, "src", "tools", "ledger.mjs");

export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export function ledger(args: readonly string[], folder: string): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { cwd: folder, timeout: 120_000 },
      (error, out, err) => {
        const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
        done({ status, out, err });
      },
    );
    child.stdin?.end();
  });
}

/** Builds the command line once, so that the first test does not pay for it. */
export function buildLedger(): void {
  execFileSync(process.execPath, [program, "--version"], { stdio: "ignore" });
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "ledger-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
