/** Opens workbooks in LibreOffice, a second program that knows the format, and compares what it sees with what was written. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { columnLetters } from "../../src/core/sheet/sheet.ts";
import { cellAt, isOurSheet, TITLE_ROW } from "../../src/results/heading-block.ts";
import { SELF_CHECK_ROW } from "../../src/results/self-check.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";

/** Formulas of a file are calculated anew when it is opened, whatever program saved it. */
const RECALCULATE_ALWAYS =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

const MOST_DIFFERENCES = 50;

export interface OfficeCheck {
  readonly path: string;
  /** Output sheets that were compared. */
  readonly sheets: readonly string[];
  readonly cells: number;
  /** One line for each difference; at most 50. */
  readonly differences: readonly string[];
  /** What the self-check of each output sheet says once LibreOffice has calculated it; only of sheets that have one. */
  readonly selfChecks: Readonly<Record<string, Cell>>;
}

/**
 * Checks finished result workbooks, all in one start of LibreOffice, since starting it takes longer than calculating a workbook.
 * Their file names differ. Throws a one-line error when LibreOffice is not there or cannot open a file.
 */
export async function checkInLibreOffice(paths: readonly string[]): Promise<OfficeCheck[]> {
  const checks: OfficeCheck[] = [];
  await inLibreOffice(paths, "xlsx", async (path, opened) => {
    checks.push(await checkOne(path, opened));
  });
  return checks;
}

/** The PDF of each workbook as a text in which a byte is a character, all in one start. Their file names differ. */
export async function printedByLibreOffice(paths: readonly string[]): Promise<string[]> {
  const printed: string[] = [];
  await inLibreOffice(paths, "pdf", (_path, bytes) => {
    printed.push(bytes.toString("latin1"));
  });
  return printed;
}

async function inLibreOffice(
  paths: readonly string[],
  format: "xlsx" | "pdf",
  use: (path: string, opened: Buffer) => Promise<void> | void,
): Promise<void> {
  const program = officeProgram();
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  try {
    mkdirSync(join(folder, "profile", "user"), { recursive: true });
    writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), RECALCULATE_ALWAYS);
    const out = join(folder, format);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(program, ["--headless", profile, "--convert-to", format, "--outdir", out, ...paths], {
      stdio: "ignore",
      timeout: 300_000,
    });
    for (const path of paths) {
      const result = join(out, basename(path).replace(/\.[^.]*$/, `.${format}`));
      if (!existsSync(result)) throw new Error(`LibreOffice could not open ${path}.`);
      await use(path, readFileSync(result));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkOne(path: string, opened: Buffer): Promise<OfficeCheck> {
  const ours = await readWorkbook(readFileSync(path));
  const theirs = await readWorkbook(opened);
  const differences: string[] = [];
  const selfChecks: Record<string, Cell> = {};
  const sheets = ours.input.sheets.filter(isOurSheet);
  let cells = 0;
  for (const sheet of sheets) {
    const other = theirs.input.sheets.find(({ name }) => name === sheet.name);
    if (other === undefined) {
      differences.push(`${sheet.name} is gone`);
      continue;
    }
    cells += compare(sheet, other, differences);
    const line = cellAt(other, SELF_CHECK_ROW, 1);
    if (line !== null) selfChecks[sheet.name] = line;
  }
  return {
    path,
    sheets: sheets.map(({ name }) => name),
    cells,
    differences: differences.slice(0, MOST_DIFFERENCES),
    selfChecks,
  };
}

/** Compares every cell within both sheets; returns how many were not blank. */
function compare(ours: Sheet, theirs: Sheet, differences: string[]): number {
  const lastRow = Math.max(ours.firstRow + ours.rowCount, theirs.firstRow + theirs.rowCount) - 1;
  const lastColumn = Math.max(ours.firstColumn + ours.columns.length, theirs.firstColumn + theirs.columns.length) - 1;
  let cells = 0;
  for (let row = TITLE_ROW; row <= lastRow; row++) {
    for (let column = 1; column <= lastColumn; column++) {
      const one = cellAt(ours, row, column);
      const other = cellAt(theirs, row, column);
      if (one !== null) cells++;
      if (!isSame(one, other) && differences.length < MOST_DIFFERENCES) {
        differences.push(
          `${ours.name}!${columnLetters(column)}${row}: ${JSON.stringify(one)} became ${JSON.stringify(other)}`,
        );
      }
    }
  }
  return cells;
}

/** LibreOffice keeps 15 digits of a number, and writes a line break as one character. */
function isSame(one: Cell, other: Cell): boolean {
  const first = plain(one);
  const second = plain(other);
  if (typeof first !== "number" || typeof second !== "number") return first === second;
  return Math.abs(first - second) <= 1e-12 * Math.max(1, Math.abs(first));
}

function plain(cell: Cell): string | number | boolean | null {
  if (cell === null || typeof cell !== "object") return typeof cell === "string" ? cell.replaceAll("\r\n", "\n") : cell;
  return "serial" in cell ? cell.serial : cell.error;
}

/** The program's name; on Debian as root a missing one is installed. */
function officeProgram(): string {
  const found = installedProgram();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc"], {
      stdio: "ignore",
    });
    const installed = installedProgram();
    if (installed !== null) return installed;
  }
  throw new Error("LibreOffice Calc is needed for this check: install it so that the command soffice is found.");
}

function installedProgram(): string | null {
  for (const name of ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore" });
      return name;
    } catch {
      // Not under this name.
    }
  }
  return null;
}
