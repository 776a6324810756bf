/** What Excel says no to, and what this simulation cannot do. Two kinds of error: a test must never take one for the other. */

/** The codes of OfficeExtension.Error that the workbook itself gives. */
export type HostErrorCode =
  | "AccessDenied"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RangeExceedsLimit";

/** Excel refuses. The protocol reports code and message to Office.js. */
export interface HostRefusal extends Error {
  readonly code: HostErrorCode;
}

/** The Error to throw when Excel would refuse. */
export function refusal(code: HostErrorCode, message: string): HostRefusal {
  const error: Error = new Error(message);
  return Object.assign(error, { code, name: "HostRefusal" });
}

/** Whether a caught error is Excel's refusal; everything else is a bug or something that is not simulated. */
export function isRefusal(error: unknown): error is HostRefusal {
  return error instanceof Error && error.name === "HostRefusal";
}

/** The Error to throw for anything that Excel can do and this workbook cannot: it must never look like Excel's answer. */
export function notSimulated(what: string): Error {
  const error: Error = new Error(`SimulatorNotImplemented: ${what}`);
  return Object.assign(error, { name: "SimulatorNotImplemented" });
}

/** Whether a caught error says that something is not simulated. */
export function isNotSimulated(error: unknown): error is Error {
  return error instanceof Error && error.name === "SimulatorNotImplemented";
}
