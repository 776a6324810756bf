/**
 * Writes a set of files into a folder: all of them or none. Each is written beside its place under another name and
 * renamed when every one is complete, so that no reader ever meets half a file.
 */
import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileErrorText, isRefusal, refusal, systemErrorCode } from "./refusal.ts";

export interface FileToWrite {
  readonly name: string;
  /** The content, in pieces. */
  readonly pieces: readonly Uint8Array[];
}

/** Refuses a folder that cannot be written into, before any work is done. A missing folder is made later, by writeTogether. */
export function checkFolder(folder: string): void {
  let existing = resolve(folder);
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  try {
    if (!statSync(existing).isDirectory()) {
      throw refusal(
        existing === resolve(folder)
          ? `The output folder ${folder} is a file, not a folder.`
          : `The output folder ${folder} cannot be made: ${existing} is a file.`,
      );
    }
    accessSync(existing, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw asRefusal(error, `The output folder ${folder} cannot be written to`);
  }
}

/** Writes the files or, when anything goes wrong, leaves the folder as it was and refuses. */
export function writeTogether(folder: string, files: readonly FileToWrite[]): void {
  const made = makeFolder(folder);
  const undo: (() => void)[] = [];
  const suffix = `.${randomBytes(6).toString("hex")}.tmp`;
  const beside = (name: string) => join(folder, `.${name.slice(0, 100)}${suffix}`);
  const endInterrupts = holdInterrupts();
  try {
    for (const { name } of files) refuseFolderInTheWay(join(folder, name));
    for (const { name, pieces } of files) {
      undo.push(() => rmSync(beside(name), { force: true }));
      writeWhole(beside(name), pieces);
    }
    const kept: string[] = [];
    for (const { name } of files) {
      const backup = `${beside(name)}.old`;
      const target = join(folder, name);
      undo.push(() => rmSync(backup, { force: true }));
      const hadOne = keepCopy(target, backup);
      if (hadOne) kept.push(backup);
      undo.push(() => (hadOne ? renameSync(backup, target) : rmSync(target, { force: true })));
      renameSync(beside(name), target);
    }
    for (const backup of kept) rmSync(backup, { force: true });
  } catch (error) {
    for (const step of undo.reverse()) quietly(step);
    for (const path of made) quietly(() => rmdirSync(path));
    throw asRefusal(error, `The results could not be written to ${folder}, and nothing was changed there`);
  } finally {
    endInterrupts();
  }
}

/** Makes the folder and those above it that are missing; returns the made ones, deepest first. */
function makeFolder(folder: string): string[] {
  checkFolder(folder);
  const missing: string[] = [];
  for (let path = resolve(folder); !existsSync(path); path = dirname(path)) missing.push(path);
  const made: string[] = [];
  try {
    // One at a time: the recursive way never ends on a file system that refuses with "no such file", such as /proc.
    for (const path of missing.reverse()) if (makeOne(path)) made.unshift(path);
  } catch (error) {
    for (const path of made) quietly(() => rmdirSync(path));
    throw asRefusal(error, `The output folder ${folder} cannot be made`);
  }
  return made;
}

/** False when somebody else has made it meanwhile. */
function makeOne(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (existsSync(path)) return false;
    throw error;
  }
}

function refuseFolderInTheWay(target: string): void {
  if (existsSync(target) && statSync(target).isDirectory()) {
    throw refusal(`${target} cannot be written: there is a folder of that name.`);
  }
}

function writeWhole(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, "wx");
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A second name (or, where the disk knows no such thing, a copy) of a file that is about to be replaced. */
function keepCopy(target: string, backup: string): boolean {
  if (!existsSync(target)) return false;
  try {
    linkSync(target, backup);
  } catch {
    copyFileSync(target, backup);
  }
  return true;
}

/** Ctrl+C waits until the files are whole or gone. */
function holdInterrupts(): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let interrupted = false;
  const hold = () => {
    interrupted = true;
  };
  for (const signal of signals) process.on(signal, hold);
  return () => {
    for (const signal of signals) process.off(signal, hold);
    if (interrupted) process.exitCode = 130;
  };
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // Undoing goes as far as it can; the first failure is the one to tell.
  }
}

function asRefusal(error: unknown, what: string): unknown {
  if (isRefusal(error) || systemErrorCode(error) === null) return error;
  return refusal(`${what}: ${fileErrorText(error)}.`);
}
