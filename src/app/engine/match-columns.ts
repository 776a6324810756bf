/** The columns of a sheet for a role: which header stands for which field, with a few values, and what is doubtful. */
import type { RoleSpec } from "../../core/records/columns.ts";
import { cellAt, locateColumns } from "../../core/records/locate.ts";
import type { Choices, areaNamed } from "../../core/records/locate.ts";
import { normalName } from "../../core/records/normal-name.ts";
import { cellText, isBlank, parseDay } from "../../core/records/values.ts";
import type { Cell, Sheet } from "../../core/sheet/sheet.ts";
import { formatDay } from "../../core/units/day.ts";
import { shownLogCell } from "./shown-cell.ts";
import type { ColumnMatch } from "./views.ts";

type Area = NonNullable<ReturnType<typeof areaNamed>>;

const SAMPLES = 3;
/** Rows that are looked through for values; a column may begin with blanks. */
const LOOKED_AT = 200;
const DATE_FIELD = /\bDate$/;

interface Header {
  readonly text: string;
  readonly column: number;
}

export function matchColumns(
  area: Area,
  spec: RoleSpec,
  choices: Choices,
  date1904: boolean,
): { readonly columns: ColumnMatch[]; readonly rowCount: number } {
  const { sheet, table } = area;
  const headerRow = headerRowOf(area, spec, choices);
  if (headerRow === null) {
    return { columns: spec.columns.map(({ name, required }) => missing(name, required, [])), rowCount: 0 };
  }
  const headers = headersOf(sheet, headerRow, table?.firstColumn ?? 1, table?.lastColumn ?? Infinity);
  const lastRow = Math.min(table?.lastRow ?? Infinity, sheet.firstRow + sheet.rowCount - 1);
  const hasWholeName = headers.some(({ text }) => spec.names.get(normalName(text)) === "Student Name");
  const columns = spec.columns.map(({ name, required }): ColumnMatch => {
    const chosen = choices.columnFor.get(`${spec.role}.${name}`);
    const found =
      chosen === undefined
        ? headers.filter(({ text }) => spec.names.get(normalName(text)) === name)
        : headers.filter(({ text }) => normalName(text) === normalName(cellText(chosen.value)));
    const isRequired = required && !((name === "Last Name" || name === "First Name") && hasWholeName);
    const texts = (found.length > 1 ? found : headers).map(({ text }) => text);
    const [first, second] = found;
    if (first === undefined) return missing(name, isRequired, texts);
    const cells = firstValues(sheet, first.column, headerRow, lastRow);
    const isDate = DATE_FIELD.test(name);
    const unreadable = isDate && cells.length > 0 && cells.every((cell) => parseDay(cell, date1904, null) === null);
    return {
      field: name,
      isRequired,
      header: second === undefined ? first.text : null,
      samples: cells.map((cell) => sampleText(cell, isDate, date1904)),
      state: second !== undefined || unreadable ? "check" : "matched",
      headers: texts,
    };
  });
  return { columns, rowCount: Math.max(0, lastRow - headerRow) };
}

function missing(field: string, isRequired: boolean, headers: readonly string[]): ColumnMatch {
  return { field, isRequired, header: null, samples: [], state: "missing", headers };
}

/** The header row as the calculation finds it, also where two columns compete or a needed one is missing. */
function headerRowOf(area: Area, spec: RoleSpec, choices: Choices): number | null {
  const location = locateColumns(area, spec, choices);
  if (location.kind === "found") return location.located.headerRow;
  return location.kind === "stopped" && location.issue.at.sheet === area.sheet.name ? location.issue.at.row : null;
}

function headersOf(sheet: Sheet, row: number, first: number, last: number): Header[] {
  return sheet.columns.flatMap((_cells, index) => {
    const column = sheet.firstColumn + index;
    const cell = cellAt(sheet, row, index);
    if (column < first || column > last || typeof cell !== "string" || isBlank(cell)) return [];
    return [{ text: cell.trim(), column }];
  });
}

function firstValues(sheet: Sheet, column: number, headerRow: number, lastRow: number): Cell[] {
  const values: Cell[] = [];
  const end = Math.min(lastRow, headerRow + LOOKED_AT);
  for (let row = headerRow + 1; row <= end && values.length < SAMPLES; row++) {
    const cell = cellAt(sheet, row, column - sheet.firstColumn);
    if (!isBlank(cell)) values.push(cell);
  }
  return values;
}

function sampleText(cell: Cell, isDate: boolean, date1904: boolean): string {
  const day = isDate ? parseDay(cell, date1904, null) : null;
  return day === null ? shownLogCell(cell, isDate, date1904).trim() : formatDay(day);
}
