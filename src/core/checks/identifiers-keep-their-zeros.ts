/** A number where other rows of the column have leading zeros may have lost one: one warning per student. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import type { Cell } from "../sheet/sheet.ts";
import type { LocatedSheet } from "../records/locate.ts";
import { addressOf } from "../records/record-rows.ts";
import { cellText, identifierOf, numberOf } from "../records/values.ts";

export function warnOfNumericIdentifiers(sheets: readonly LocatedSheet[], issues: Issue[]): void {
  const warned = new Set<string>();
  for (const located of sheets) {
    for (const field of ["Student Number", "State ID"]) {
      const column = located.columns.get(field);
      if (column === undefined) continue;
      const cells = located.sheet.columns[column - located.sheet.firstColumn] ?? [];
      if (!mixesNumbersWithZeros(cells, located.firstRow - located.sheet.firstRow)) continue;
      warnInColumn(located, field, cells, warned, issues);
    }
  }
}

function mixesNumbersWithZeros(cells: readonly Cell[], from: number): boolean {
  let numbers = false;
  let zeros = false;
  for (let i = from; i < cells.length && !(numbers && zeros); i++) {
    const cell = cells[i];
    if (cell === undefined || cell === null) continue;
    if (typeof cell !== "string") numbers ||= isNumber(cell);
    else if (!zeros) zeros = /^\s*0\d/.test(cell);
  }
  return numbers && zeros;
}

function warnInColumn(
  located: LocatedSheet,
  field: string,
  cells: readonly Cell[],
  warned: Set<string>,
  issues: Issue[],
): void {
  const { sheet, firstRow, lastRow, columns } = located;
  const numberColumn = (columns.get("Student Number") ?? 0) - sheet.firstColumn;
  for (let row = firstRow; row <= lastRow; row++) {
    const cell = cells[row - sheet.firstRow] ?? null;
    if (!isNumber(cell)) continue;
    const student = identifierOf(sheet.columns[numberColumn]?.[row - sheet.firstRow] ?? null) ?? "";
    if (warned.has(student)) continue;
    warned.add(student);
    issues.push(
      makeIssue("identifier-is-a-number", addressOf(located, row, field), student, cellText(cell), { column: field }),
    );
  }
}

/** Digits in a text are no number: they keep their zeros. */
function isNumber(cell: Cell): boolean {
  return typeof cell !== "string" && numberOf(cell) !== null;
}
