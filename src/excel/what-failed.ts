/** After Excel refused a change: looks what stands in the workbook now, so that the user is told exactly that. */
import { hostError, hostFailureOf } from "../results/host-problem.ts";
import type { HostProblem } from "../results/host-problem.ts";
import { STATUS_ROW, WRITING } from "../results/heading-block.ts";
import { codeOfCause } from "./host-error.ts";
import { inExcel } from "./in-excel.ts";
import type { Patience } from "./in-excel.ts";

interface Standing {
  readonly isReadOnly: boolean;
  readonly isProtected: boolean;
  readonly sheets: ReadonlyMap<string, { readonly isProtected: boolean; readonly isUnfinished: boolean }>;
}

export interface Changed {
  /** Sheets that were there and were to be changed. */
  readonly inPlace: readonly string[];
  /** Sheets that were to be added, by their own names and the ones that they go by at first. */
  readonly added: readonly { readonly name: string; readonly passing: string }[];
}

/** How far a change had come: nothing was changed yet, sheets were being marked and added, that was done. */
export type Progress = "unchanged" | "beginning" | "begun";

/**
 * The error with what was found out; the error itself when Excel cannot be asked, or when it was something else. Then the sheets
 * that it names as unfinished are all that may be.
 */
export async function whatFailed(
  error: unknown,
  changed: Changed,
  progress: Progress,
  patience: Patience,
): Promise<unknown> {
  const failure = hostFailureOf(error);
  const code = codeOfCause(error);
  if (failure === null || (code === null && progress === "unchanged")) return error;
  if (failure.problem.kind === "no-answer" || failure.problem.kind === "cell-edit") return error;
  try {
    const standing = await look(changed, patience);
    const problem = problemIn(standing, changed, progress, code) ?? failure.problem;
    const sheet = "sheet" in problem ? problem.sheet : failure.sheet;
    const unfinished = [...standing.sheets].flatMap(([name, { isUnfinished }]) => (isUnfinished ? [name] : []));
    return hostError({ ...failure, problem, sheet, unfinished }, error);
  } catch (second) {
    // What failed first is what the user is told of.
    if (hostFailureOf(second) === null) throw second;
    return error;
  }
}

/** Two requests. */
function look({ inPlace, added }: Changed, patience: Patience): Promise<Standing> {
  const wanted = new Set([...inPlace, ...added.flatMap(({ name, passing }) => [name, passing])]);
  return inExcel(
    "reading",
    async ({ context, send }) => {
      const { workbook } = context;
      workbook.load("readOnly");
      workbook.protection.load("protected");
      const worksheets = workbook.worksheets.load("items/name");
      await send();
      const found = worksheets.items
        .filter(({ name }) => wanted.has(name))
        .map((sheet) => ({
          name: sheet.name,
          protection: sheet.protection.load("protected"),
          status: sheet.getRange(`A${STATUS_ROW}`).load("values"),
        }));
      await send();
      return {
        isReadOnly: workbook.readOnly,
        isProtected: workbook.protection.protected,
        sheets: new Map(
          found.map(({ name, protection, status }) => [
            name,
            { isProtected: protection.protected, isUnfinished: status.values[0]?.[0] === WRITING },
          ]),
        ),
      };
    },
    patience,
  );
}

/** What the workbook shows of it. Where it shows no reason, naming one would send the user after the wrong thing. */
function problemIn(
  { isReadOnly, isProtected, sheets }: Standing,
  { inPlace, added }: Changed,
  progress: Progress,
  code: string | null,
): HostProblem | null {
  const missing = added.find(({ name }) => !sheets.has(name))?.name;
  switch (code) {
    case "AccessDenied": {
      const locked = [...sheets].find(([, sheet]) => sheet.isProtected)?.[0];
      if (isReadOnly) return { kind: "read-only" };
      if (locked !== undefined) return { kind: "sheet-protected", sheet: locked };
      return isProtected ? { kind: "workbook-protected" } : { kind: "refused", code };
    }
    case "ItemNotFound": {
      const gone = inPlace.find((name) => !sheets.has(name)) ?? (progress === "begun" ? missing : undefined);
      return gone === undefined ? { kind: "refused", code } : { kind: "sheet-gone", sheet: gone };
    }
    // Something has the name, if only a chart sheet, which Excel does not tell of: then the new sheet has its passing one still.
    case "InvalidArgument":
    case "ItemAlreadyExists": {
      const taken = added.find(({ passing }) => sheets.has(passing))?.name ?? missing;
      return taken === undefined || progress !== "beginning" ? null : { kind: "name-taken", sheet: taken };
    }
    default:
      return null;
  }
}
