/** What can go wrong with a workbook that is to be written to, above all one that is open in another program, as a value. */

export type HostProblem =
  /** The user is typing in a cell; the program takes no requests until that ends. */
  | { readonly kind: "cell-edit" }
  | { readonly kind: "sheet-protected"; readonly sheet: string }
  /** No sheet can be added or renamed. */
  | { readonly kind: "workbook-protected" }
  | { readonly kind: "read-only" }
  /** A sheet that was there is deleted or renamed. */
  | { readonly kind: "sheet-gone"; readonly sheet: string }
  /**
   * Something has the name that a new sheet was to get: a chart sheet, which Excel does not tell of, or what was made since the
   * workbook was read. Known from now on: another run takes another name.
   */
  | { readonly kind: "name-taken"; readonly sheet: string }
  /** Sheets of both names that settings are read from are somebody else's. */
  | { readonly kind: "no-name-for-settings" }
  /** The table with the settings is full, and its place below is taken. */
  | { readonly kind: "no-room-for-settings"; readonly sheet: string }
  /** An output sheet was edited since it was read, or since the run that is to be taken back. Nothing was changed. */
  | { readonly kind: "sheet-edited"; readonly sheet: string }
  /** The workbook was changed again and again while it was read. */
  | { readonly kind: "changing" }
  /** More than the program lets through at once, however small the pieces. */
  | { readonly kind: "too-large" }
  /** The program lacks something that every supported version has. */
  | { readonly kind: "too-old" }
  | { readonly kind: "no-answer" }
  /** code is the program's own, for a report; never for the user. */
  | { readonly kind: "refused"; readonly code: string };

export interface HostFailure {
  readonly problem: HostProblem;
  readonly doing: "reading" | "writing" | "undoing";
  /** The sheet in hand, or null. */
  readonly sheet: string | null;
  /** Output sheets that are unfinished now, and say so; where Excel does not answer, those that may be. Inputs are as they were. */
  readonly unfinished: readonly string[];
}

interface HostError extends Error {
  readonly hostFailure: HostFailure;
}

/** The Error to throw for a failure. hostFailureOf reads it. */
export function hostError(failure: HostFailure, cause?: unknown): Error {
  const error: Error = new Error(`Workbook: ${failure.problem.kind} while ${failure.doing}.`, { cause });
  return Object.assign(error, { hostFailure: failure });
}

/** The Error to throw when we see a problem before anything was changed. */
export function failed(problem: HostProblem, doing: HostFailure["doing"]): Error {
  return hostError({ problem, doing, sheet: "sheet" in problem ? problem.sheet : null, unfinished: [] });
}

/** What a caught error says of the host, or null when it is something else (a bug). */
export function hostFailureOf(error: unknown): HostFailure | null {
  return isHostError(error) ? error.hostFailure : null;
}

function isHostError(error: unknown): error is HostError {
  return error instanceof Error && "hostFailure" in error;
}
