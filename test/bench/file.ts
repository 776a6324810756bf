/**
 * The file: a full sheet as .xlsx, read, computed and written by the command line, against a well-known library's own
 * streaming read of that file plus its streaming write of the same output rows.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { streamXlsxRows, writeXlsxStream } from "hucre/xlsx";
import { cellText } from "../../src/core/records/values.ts";
import type { Sheet } from "../../src/core/sheet/sheet.ts";
import type { NewCell, NewFormat, NewSheet } from "../../src/file/new-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { schoolYear } from "./school-year.ts";

export interface FileFigures {
  readonly rows: number;
  readonly floorMs: number;
  readonly runMs: number;
  readonly ratioToFloor: number;
  readonly peakMb: number;
}

interface ResultJson {
  readonly tables: Readonly<
    Record<
      string,
      { readonly columns: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] }
    >
  >;
}

/** Of both in turn; the quicker one counts. */
const ROUNDS = 2;

/** `ledger` is the built command line; it runs in a process of its own, so that its memory is its own. */
export async function benchFile(rows: number, ledger: string): Promise<FileFigures> {
  const folder = mkdtempSync(join(tmpdir(), "ledger-bench-"));
  try {
    const input = join(folder, "year.xlsx");
    writeFileSync(input, await writeWorkbook({ sheets: schoolYear(rows).sheets.map(newSheet) }));
    runLedger(ledger, ["run", input, "--out", folder, "--json"]);
    const tables = (JSON.parse(readFileSync(join(folder, "result.json"), "utf8")) as ResultJson).tables;
    const runs: Measured[] = [];
    const floors: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      runs.push(runLedger(ledger, ["run", input, "--out", folder]));
      const start = performance.now();
      await readWithLibrary(input);
      await writeWithLibrary(tables);
      floors.push(performance.now() - start);
    }
    const [runMs, floorMs] = [Math.min(...runs.map(({ ms }) => ms)), Math.min(...floors)];
    const peakMb = Math.max(...runs.map((run) => run.peakMb));
    return { rows, floorMs, runMs, ratioToFloor: runMs / floorMs, peakMb };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Wall time of a whole process, and the most memory it held. */
interface Measured {
  readonly ms: number;
  readonly peakMb: number;
}

function runLedger(ledger: string, args: readonly string[]): Measured {
  const report = `process.on("exit", () => require("fs").writeSync(2, "\\npeak " + process.resourceUsage().maxRSS));`;
  const program = `${report} process.argv.splice(1, 0, "ledger"); require(${JSON.stringify(ledger)});`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["-e", program, "--", ...args], { encoding: "utf8" });
  const ms = performance.now() - start;
  const peak = /\npeak (\d+)$/.exec(stderr);
  if (status !== 0 || peak === null) throw new Error(`The command line ended with ${String(status)}: ${stderr}`);
  return { ms, peakMb: Number(peak[1]) / 1024 };
}

async function readWithLibrary(input: string): Promise<number> {
  let cells = 0;
  const bytes = readFileSync(input);
  for (const sheet of ["Students", "Attendance", "Programs", "Calendar"]) {
    for await (const row of streamXlsxRows(bytes, { sheet })) cells += row.values.length;
  }
  return cells;
}

async function writeWithLibrary(tables: ResultJson["tables"]): Promise<number> {
  let bytes = 0;
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    const stream = writeXlsxStream(
      rows.map((row) => [...row]),
      { name, columns: columns.map((header) => ({ header })) },
    );
    for await (const chunk of Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0])) {
      bytes += (chunk as Uint8Array).length;
    }
  }
  return bytes;
}

const DATE_COLUMNS = new Set(["Date", "Entry Date", "Exit Date", "Start Date", "End Date"]);

function newSheet(sheet: Sheet): NewSheet {
  const columns = sheet.columns.map((cells) => {
    const header = cellText(cells[0] ?? null);
    const format: NewFormat = DATE_COLUMNS.has(header) ? "date" : typeof cells[1] === "number" ? "number" : "text";
    return { header, width: 14, format };
  });
  return { name: sheet.name, columns, rows: rowsOf(sheet) };
}

function* rowsOf(sheet: Sheet): Generator<NewCell[]> {
  for (let row = 1; row < sheet.rowCount; row++) yield sheet.columns.map((column) => plain(column[row] ?? null));
}

function plain(cell: Sheet["columns"][number][number]): NewCell {
  return cell !== null && typeof cell === "object" ? null : cell;
}
