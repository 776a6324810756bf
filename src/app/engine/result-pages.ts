/** The result tables as the pane shows them: a page of rows at a time, searched by student or school. */
import type { Calculation } from "../../core/result.ts";
import { plainCell } from "../../core/tables/table.ts";
import type { Table } from "../../core/tables/table.ts";
import { holdsFigures } from "../../results/figure-on-sheet.ts";
import { explainedTables, keyColumnsOf } from "../../results/key-columns.ts";
import { shownTableCell } from "./shown-cell.ts";
import { RESULT_ROWS } from "./why-views.ts";
import type { ResultColumn, ResultPage, ResultQuery, ResultRow, ResultTable } from "./why-views.ts";

/** It stands with the name, so that the figures begin sooner. */
const NUMBER = "Student Number";

/** Tables with rows whose figures can be explained. */
export function resultTablesOf({ tables }: Calculation): ResultTable[] {
  return explained(tables).map((table) => ({
    name: table.name,
    title: table.title,
    columns: shownColumns(table).map((place): ResultColumn => {
      const column = table.columns[place];
      return { name: column?.name ?? "", holdsFigures: column !== undefined && holdsFigures(column) };
    }),
    rowCount: table.rows.length,
  }));
}

/** From the last page when fewer rows are found than were asked for; no rows of a table that is not there. */
export function resultPageOf({ tables, timeDisplay }: Calculation, query: ResultQuery): ResultPage {
  const table = explained(tables).find(({ name }) => name === query.table);
  if (table === undefined) return { query, found: 0, rows: [] };
  const places = shownColumns(table);
  const found = rowsWith(table, query.search);
  const lastPage = Math.max(0, Math.ceil(found.length / RESULT_ROWS) - 1) * RESULT_ROWS;
  const from = Math.min(query.from, lastPage);
  const rows = found.slice(from, from + RESULT_ROWS).map((row): ResultRow => ({
    row,
    number: shownAt(table, row, NUMBER),
    cells: places.map((place) => {
      const column = table.columns[place];
      const cell = table.rows[row]?.[place] ?? null;
      if (column === undefined) return { text: "", isFigure: false };
      const isFigure = holdsFigures(column) && typeof plainCell(cell) === "number";
      return { text: shownTableCell(cell, column, timeDisplay), isFigure };
    }),
  }));
  return { query: { ...query, from }, found: found.length, rows };
}

function shownAt({ columns, rows }: Table, row: number, name: string): string {
  const cell = plainCell(rows[row]?.[columns.findIndex((column) => column.name === name)] ?? null);
  return typeof cell === "string" ? cell : "";
}

function explained(tables: readonly Table[]): Table[] {
  return tables.filter(({ name, rows }) => explainedTables.includes(name) && rows.length > 0);
}

/** Places of the columns in the order in which a clerk looks for them: whose row, what of it, the figures, the rest. */
function shownColumns({ name, columns }: Table): number[] {
  const keys = keyColumnsOf(name) ?? { who: [], what: [] };
  const [first, ...others] = keys.who;
  const rank = (place: number): number => {
    const column = columns[place];
    if (column === undefined) return 0;
    if (column.name === first) return 0;
    if (keys.what.includes(column.name)) return 2;
    if (holdsFigures(column)) return 3;
    return others.includes(column.name) ? 4 : 5;
  };
  const places = columns.flatMap((column, place) => (column.name === NUMBER ? [] : [place]));
  return places.sort((one, other) => rank(one) - rank(other) || one - other);
}

/** Rows whose name, number or school holds every word of the search. */
function rowsWith({ name, columns, rows }: Table, search: string): number[] {
  const wanted = search
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "");
  const who = keyColumnsOf(name)?.who ?? [];
  const places = columns.flatMap((column, place) => (who.includes(column.name) ? [place] : []));
  const found: number[] = [];
  rows.forEach((cells, row) => {
    if (wanted.length > 0) {
      const text = places
        .map((place) => plainCell(cells[place] ?? null))
        .filter((cell) => typeof cell === "string")
        .join(" ")
        .toLowerCase();
      if (!wanted.every((word) => text.includes(word))) return;
    }
    found.push(row);
  });
  return found;
}
