/** An import file as a workbook, for a computer on which downloads fail: every cell is a text, as the file has it. */
import { plainCell } from "../../core/tables/table.ts";
import type { Table, TableCell } from "../../core/tables/table.ts";
import type { NewWorkbook } from "../../file/new-workbook.ts";

const WIDTH = 18;

/** The table that an import file is made of: AR_Services_2026-06-30.csv is AR_Services_Import. */
export function tableOfImport(tables: readonly Table[], fileName: string): Table | null {
  return (
    tables.find(({ name }) => name.endsWith("_Import") && fileName.startsWith(name.replace(/Import$/, ""))) ?? null
  );
}

export function importWorkbook({ name, columns, rows }: Table): NewWorkbook {
  return {
    sheets: [
      {
        name,
        columns: columns.map((column) => ({ header: column.name, width: WIDTH, format: "identifier" })),
        rows: rows.map((cells) => cells.map(textOf)),
      },
    ],
  };
}

function textOf(cell: TableCell): string | null {
  const plain = plainCell(cell);
  if (plain === null || typeof plain === "string") return plain;
  return typeof plain === "object" ? null : String(plain);
}
