/** When formulas are calculated, and workbook.functions. */
import { WHOLE_SHEET } from "./address.ts";
import { serialOfDate, partsOfSerial } from "./dates.ts";
import { refreshArea } from "./formula/refresh.ts";
import type { CalculationMode, HostWorkbook } from "./model.ts";
import { assertWritable } from "./record.ts";
import { refusal } from "./refusal.ts";

/** Until resumeCalculation formulas give the value that they had; new ones give 0. */
export function suspendCalculation(workbook: HostWorkbook): void {
  workbook.calculationSuspended = true;
}

/** The end of a batch. */
export function resumeCalculation(workbook: HostWorkbook): void {
  workbook.calculationSuspended = false;
}

export function setCalculationMode(workbook: HostWorkbook, mode: CalculationMode): void {
  assertWritable(workbook);
  workbook.calculationMode = mode;
  workbook.version += 1;
}

/** application.calculate: every formula whose cells changed, also when calculation is manual. */
export function calculateAll(workbook: HostWorkbook): void {
  const { calculationMode, calculationSuspended } = workbook;
  workbook.calculationMode = "Automatic";
  workbook.calculationSuspended = false;
  workbook.version += 1;
  try {
    for (const sheet of workbook.sheets) refreshArea(workbook, sheet, WHOLE_SHEET);
  } finally {
    workbook.calculationMode = calculationMode;
    workbook.calculationSuspended = calculationSuspended;
  }
}

/** workbook.functions.year: YEAR(0) tells the date systems apart, 1900 or 1904. */
export function yearOf(workbook: HostWorkbook, serial: number): number {
  const parts = partsOfSerial(serial, workbook.date1904);
  if (parts === null)
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return parts.year;
}

/** workbook.functions.date */
export function dateOf(workbook: HostWorkbook, year: number, month: number, day: number): number {
  const serial = serialOfDate(year, month, day, workbook.date1904);
  if (serial === null)
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return serial;
}
