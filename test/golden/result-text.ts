/** A complete result as readable text files, one for each table, so that a change can be reviewed as a diff. */
import { foundOf, sentencesOf } from "../../src/core/issue/sentences.ts";
import type { Calculation } from "../../src/core/result.ts";
import { cellReference } from "../../src/core/sheet/sheet.ts";
import { plainCell } from "../../src/core/tables/table.ts";
import type { ColumnFormat, Table, TableCell } from "../../src/core/tables/table.ts";
import { asDay, isoDay } from "../../src/core/units/day.ts";

/** File name -> text. Tables are tab-separated; times are minutes, dates YYYY-MM-DD. */
export function resultText(result: Calculation): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const table of result.tables) files.set(`${table.name}.tsv`, tableText(table));
  // Line ends are checked by the test itself; here they would only disturb a diff.
  for (const file of result.importFiles) files.set(`import ${file.name}.txt`, file.text.replaceAll("\r\n", "\n"));
  files.set("issues.tsv", issuesText(result));
  files.set(
    "totals.json",
    `${JSON.stringify({ heading: result.heading, run: result.run, totals: result.totals }, null, 2)}\n`,
  );
  return files;
}

function tableText({ columns, rows }: Table): string {
  const header = columns.map(({ name }) => name);
  const body = rows.map((row) => columns.map(({ format }, index) => cellText(row[index] ?? null, format)));
  return lines([header, ...body]);
}

function cellText(given: TableCell, format: ColumnFormat): string {
  const cell = plainCell(given);
  if (cell === null) return "";
  if (typeof cell === "object") return "days" in cell ? cell.days.map(isoDay).join("; ") : cell.text;
  return typeof cell === "number" && format === "date" ? isoDay(asDay(cell)) : String(cell);
}

function issuesText({ issues }: Calculation): string {
  const header = ["Severity", "Code", "Sheet", "Cell", "Student Number", "Found", "What is wrong", "How to fix"];
  const body = issues.map((issue) => {
    const { severity, code, at, studentNumber } = issue;
    const { message, fix } = sentencesOf(issue);
    return [severity, code, at.sheet, cellReference(at), studentNumber, foundOf(issue), message, fix];
  });
  return lines([header, ...body]);
}

function lines(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join("\t").trimEnd()).join("\n")}\n`;
}
