/** Refusals that the protocol itself gives. What belongs to cells and sheets is refused by the workbook model (workbook/refusal.ts). */
import { isNotSimulated, isRefusal } from "../workbook/refusal.ts";

interface ExcelError extends Error {
  readonly code: string;
}

const isExcelError = (error: unknown): error is ExcelError => error instanceof Error && error.name === "ExcelError";

/** A refusal as Excel gives it: the add-in sees it as a rejected sync with this code. */
export function excelError(code: string, message: string): Error {
  const error: Error = new Error(message);
  return Object.assign(error, { name: "ExcelError", code });
}

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format."): Error =>
  excelError("InvalidArgument", message);

export const itemNotFound = (): Error => excelError("ItemNotFound", "The requested resource doesn't exist.");

export const apiNotFound = (member: string): Error =>
  excelError("ApiNotFound", `The API you are trying to use could not be found: ${member}.`);

export interface Failure {
  readonly code: string;
  readonly message: string;
  /** Not Excel's: a member that is not simulated, or a mistake of the simulation. The test must fail of it. */
  readonly isOurs: boolean;
}

/** What an error thrown while an action was carried out tells the add-in. */
export function failureOf(error: unknown): Failure {
  if (isExcelError(error) || isRefusal(error)) return { code: error.code, message: error.message, isOurs: false };
  if (isNotSimulated(error)) return { code: "SimulatorNotImplemented", message: error.message, isOurs: true };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "SimulatorMistake", message, isOurs: true };
}

const statusByCode: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
};

export const httpStatus = (code: string): number => statusByCode[code] ?? 400;
