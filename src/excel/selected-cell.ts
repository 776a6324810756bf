/** Hears which cell the user selects, and reads what stands around one on a sheet of ours: enough to tell which figure it is. */
import { CHECK_ROW, HEADER_ROW } from "../results/heading-block.ts";
import type { PointedCell } from "../results/figure-on-sheet.ts";
import { inExcel } from "./in-excel.ts";
import { sheetNames } from "./sheet-names.ts";

export interface SelectedCell {
  readonly sheet: string;
  /** "O12" */
  readonly address: string;
  /** As Excel shows it. */
  readonly text: string;
  readonly cell: PointedCell;
}

/** No output table is wider; what users wrote beside one is not asked for. */
const LAST_COLUMN = "AZ";
const ONE_CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/;
/** A number format with a year: its numbers are dates. */
const DATE_FORMAT = /y/i;
/** Signed times are texts, since Excel cannot show them. */
const SIGNED_TIME = /^-?\d+:\d{2}$/;

/**
 * Tells of each selection: the cell, when it is a single one below the headers of a sheet that isOurs by its name and holds what may
 * be a figure; else null. Gives a function that ends it.
 */
export async function onCellSelected(
  isOurs: (sheet: string) => boolean,
  tell: (selected: SelectedCell | null) => void,
): Promise<() => Promise<void>> {
  let names = await sheetNames();
  let latest = 0;
  const look = async (id: string, address: string): Promise<void> => {
    const own = ++latest;
    // A sheet that was added or renamed since.
    if (!names.has(id)) names = await sheetNames();
    const sheet = names.get(id);
    const selected = sheet === undefined || !isOurs(sheet) ? null : await readSelected(id, sheet, address);
    // Whoever moves on quickly is told of the last cell only.
    if (own === latest) tell(selected);
  };
  const handler = await inExcel("reading", async ({ context, send }) => {
    const added = context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
      // A sheet that is gone again, or an Excel that is busy: then nothing is offered.
      look(worksheetId, address).catch(() => tell(null)),
    );
    await send();
    return added;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}

async function readSelected(id: string, sheet: string, address: string): Promise<SelectedCell | null> {
  const [, letters = "", digits = ""] = ONE_CELL.exec(address) ?? [];
  const row = Number(digits);
  if (letters === "" || letters.length > LAST_COLUMN.length || row <= HEADER_ROW) return null;
  if (letters.length === LAST_COLUMN.length && letters > LAST_COLUMN) return null;
  return inExcel("reading", async ({ context, send }) => {
    const worksheet = context.workbook.worksheets.getItem(id);
    const heading = worksheet.getRange(`A1:A${String(CHECK_ROW)}`).load("values");
    const headers = worksheet.getRange(`A${String(HEADER_ROW)}:${LAST_COLUMN}${String(HEADER_ROW)}`).load("values");
    const line = worksheet.getRange(`A${digits}:${LAST_COLUMN}${digits}`).load("values");
    const own = worksheet.getRange(letters + digits).load("values,text,numberFormat");
    await send(sheet);
    const value: unknown = own.values[0]?.[0];
    const isNumber = typeof value === "number" && !DATE_FORMAT.test(String(own.numberFormat[0]?.[0]));
    if (!isNumber && !(typeof value === "string" && SIGNED_TIME.test(value))) return null;
    return {
      sheet,
      address: letters + digits,
      text: String(own.text[0]?.[0]),
      cell: {
        heading: heading.values.map((cells) => valueOf(cells[0])),
        headers: (headers.values[0] ?? []).map(valueOf),
        row: (line.values[0] ?? []).map(valueOf),
        column: columnNumber(letters) - 1,
      },
    };
  });
}

function valueOf(value: unknown): string | number | boolean | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
