/** Short words for tests: cells by address. */
import { parseReference } from "./address.ts";
import type { Area, CellOutput, HostWorkbook, Sheet } from "./model.ts";
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from "./read-cells.ts";
import { isNotSimulated, isRefusal } from "./refusal.ts";
import { writeNumberFormats, writeValues } from "./write-cells.ts";
import { newWorkbook } from "./workbook.ts";

/** The area of "B2:C3". */
export function at(address: string): Area {
  return parseReference(address).area;
}

/** A new workbook and its only sheet. */
export function oneSheet(given: { readonly date1904?: boolean } = {}): {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet;
} {
  const workbook = newWorkbook(given);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { workbook, sheet };
}

/** A sheet with short ways to write and read single cells. */
export function cellsOf(workbook: HostWorkbook, sheet: Sheet) {
  return {
    put: (address: string, input: unknown) => writeValues(workbook, sheet, at(address), input),
    format: (address: string, input: unknown) => writeNumberFormats(workbook, sheet, at(address), input),
    value: (address: string): CellOutput | undefined => readValues(workbook, sheet, at(address))?.[0]?.[0],
    values: (address: string) => readValues(workbook, sheet, at(address)),
    formula: (address: string) => readFormulas(workbook, sheet, at(address))?.[0]?.[0],
    type: (address: string) => readValueTypes(workbook, sheet, at(address))?.[0]?.[0],
    numberFormat: (address: string) => readNumberFormats(workbook, sheet, at(address))?.[0]?.[0],
    text: (address: string) => readText(workbook, sheet, at(address))?.[0]?.[0],
  };
}

/** The code of the refusal, "not simulated: ...", or "done" when nothing was thrown. Anything else thrown goes on. */
export function outcomeOf(act: () => unknown): string {
  try {
    act();
    return "done";
  } catch (error) {
    if (isRefusal(error)) return error.code;
    if (isNotSimulated(error)) return error.message;
    throw error;
  }
}
