/** Errors of Excel as problems that a clerk can be told of. */
import { hostFailureOf } from "../results/host-problem.ts";
import type { HostFailure, HostProblem } from "../results/host-problem.ts";

/** What was being done when Excel failed. */
export type Doing = Omit<HostFailure, "problem">;

/** The Error to throw for a failure. hostFailureOf reads it. */
export function hostError(failure: HostFailure, cause?: unknown): Error {
  const error: Error = new Error(`Excel: ${failure.problem.kind} while ${failure.doing}.`, { cause });
  return Object.assign(error, { hostFailure: failure });
}

/** The error as one that hostFailureOf reads, if it came from Excel; a bug of ours is passed on as it is. */
export function asHostError(error: unknown, doing: Doing): unknown {
  if (hostFailureOf(error) !== null) return error;
  const code = codeOf(error);
  return code === null ? error : hostError({ ...doing, problem: problemOf(code, doing.sheet) }, error);
}

/** Whether Excel refused because a request or an answer was too large. */
export function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code === "RequestPayloadSizeLimitExceeded" || code === "ResponsePayloadSizeLimitExceeded";
}

export function codeOf(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

function problemOf(code: string, sheet: string | null): HostProblem {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { kind: "cell-edit" };
    case "AccessDenied":
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
