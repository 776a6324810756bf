/** Errors of Excel as problems that a clerk can be told of. */
import { hostError, hostFailureOf } from "../results/host-problem.ts";
import type { HostFailure, HostProblem } from "../results/host-problem.ts";

/** What was being done when Excel failed. */
export type Doing = Omit<HostFailure, "problem">;

/** What Excel itself said; null when it was not Excel. */
export function codeOfCause(error: unknown): string | null {
  return error instanceof Error ? codeOf(error.cause) : null;
}

/** The error as one that hostFailureOf reads, if it came from Excel; a bug of ours is passed on as it is. */
export function asHostError(error: unknown, doing: Doing): unknown {
  if (hostFailureOf(error) !== null) return error;
  const code = codeOf(error);
  return code === null ? error : hostError({ ...doing, problem: problemOf(code, doing) }, error);
}

/** Whether Excel refused because a request or an answer was too large. What was to be changed may have been. */
export function isTooLarge(error: unknown): boolean {
  return isTooLargeToSend(error) || codeOf(error) === "ResponsePayloadSizeLimitExceeded";
}

/** Whether a request was too large: then nothing of it was done. */
export function isTooLargeToSend(error: unknown): boolean {
  return codeOf(error) === "RequestPayloadSizeLimitExceeded";
}

/** Whether the user types in a cell: then nothing of a request was done. */
export function isTyping(error: unknown): boolean {
  return codeOf(error) === "InvalidOperationInCellEditMode";
}

export function codeOf(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

function problemOf(code: string, { doing, sheet }: Doing): HostProblem {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { kind: "cell-edit" };
    case "AccessDenied":
      // Neither keeps anybody from reading.
      if (doing === "reading") return { kind: "refused", code };
      return sheet === null ? { kind: "read-only" } : { kind: "sheet-protected", sheet };
    case "ItemNotFound":
      return sheet === null ? { kind: "refused", code } : { kind: "sheet-gone", sheet };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return { kind: "too-large" };
    case "ApiNotFound":
    case "ApiNotAvailable":
      return { kind: "too-old" };
    default:
      return { kind: "refused", code };
  }
}
