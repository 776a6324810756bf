/** result.json: totals, every output table and every issue. */
import type { Issue } from "../core/issue/issue.ts";
import { foundOf, sentencesOf } from "../core/issue/sentences.ts";
import type { Calculation } from "../core/result.ts";
import { cellReference } from "../core/sheet/sheet.ts";
import { plainCell } from "../core/tables/table.ts";
import type { ColumnFormat, Table, TableCell } from "../core/tables/table.ts";
import { asDay, isoDay } from "../core/units/day.ts";

/**
 * The JSON text in pieces, a row a piece at most, so that a large district needs no second copy of it. Dates are ISO text,
 * CE durations minutes, AR hours hours, links their text, blank cells null.
 */
export function* resultJson(calculation: Calculation, runLog: Table): Generator<string> {
  const { totals, tables, issues } = calculation;
  yield `{\n"totals": ${JSON.stringify({ ...totals, asOf: isoDay(totals.asOf) })},\n"tables": {`;
  let separator = "\n";
  for (const table of [...tables, inMinutes(runLog)]) {
    yield separator;
    yield* tableJson(table);
    separator = ",\n";
  }
  yield '\n},\n"issues": [';
  separator = "\n";
  for (const issue of issues) {
    yield separator + JSON.stringify(issueJson(issue));
    separator = ",\n";
  }
  yield "\n]\n}\n";
}

/** Run_Log keeps CE Total Appor in hours; here every CE duration is in minutes. */
function inMinutes(runLog: Table): Table {
  const place = runLog.columns.findIndex(({ name }) => name === "CE Total Appor");
  const converted = (cell: TableCell, index: number) =>
    index === place && typeof cell === "number" ? Math.round(cell * 60) : cell;
  return { ...runLog, rows: runLog.rows.map((row) => row.map(converted)) };
}

function* tableJson(table: Table): Generator<string> {
  const formats = table.columns.map((column) => column.format);
  const names = table.columns.map((column) => column.name);
  yield `${JSON.stringify(table.name)}: {"columns": ${JSON.stringify(names)}, "rows": [`;
  let separator = "\n";
  for (const row of table.rows) {
    yield separator + JSON.stringify(formats.map((format, index) => cellJson(row[index] ?? null, format)));
    separator = ",\n";
  }
  yield "]}";
}

function cellJson(given: TableCell, format: ColumnFormat): string | number | null {
  const cell = plainCell(given);
  if (cell === null || typeof cell === "string") return cell;
  if (typeof cell === "object") return "days" in cell ? cell.days.map(isoDay).join("; ") : cell.text;
  return format === "date" ? isoDay(asDay(cell)) : cell;
}

function issueJson(issue: Issue) {
  const { code, severity, at } = issue;
  const { message } = sentencesOf(issue);
  return { code, severity, sheet: at.sheet, cell: cellReference(at), found: foundOf(issue), message };
}

/** The same as UTF-8 bytes, in pieces of about a megabyte. */
export function resultJsonBytes(calculation: Calculation, runLog: Table): Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let waiting: string[] = [];
  let size = 0;
  for (const text of resultJson(calculation, runLog)) {
    waiting.push(text);
    size += text.length;
    if (size < 1_000_000) continue;
    pieces.push(encoder.encode(waiting.join("")));
    waiting = [];
    size = 0;
  }
  pieces.push(encoder.encode(waiting.join("")));
  return pieces;
}
