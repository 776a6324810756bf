/** Defined names, of the workbook or of one sheet. */
import { parseArea } from "./address.ts";
import { checkFormula, parseFormula } from "./formula/parse.ts";
import type { DefinedName, HostWorkbook, Sheet } from "./model.ts";
import { assertSheetWritable, assertWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";

const NAME = /^[\p{L}_\\][\p{L}\d_.\\?]*$/u;
/** R1C1, R, C, RC, R2, C3: addresses of the other kind. */
const R1C1 = /^(?:r\d*c\d*|r\d*|c\d*)$/i;
const LONGEST = 255;

/** Whether Excel takes the text as a name of a table or of cells: no space, not an address. */
export function isPossibleName(name: string): boolean {
  return NAME.test(name) && name.length <= LONGEST && parseArea(name) === null && !R1C1.test(name);
}

/** Refuses a name that cannot be one (InvalidArgument) or that is taken (ItemAlreadyExists). */
export function addName(
  workbook: HostWorkbook,
  scope: Sheet | null,
  name: string,
  formula: string,
  visible = true,
): DefinedName {
  if (scope === null) assertWritable(workbook);
  else assertSheetWritable(workbook, scope);
  if (!isPossibleName(name) || !formula.startsWith("="))
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  checkFormula(formula);
  if (isNameTaken(workbook, scope, name))
    throw refusal("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  const defined = { name, formula, visible };
  (scope ?? workbook).names.push(defined);
  record(workbook, "name", scope);
  return defined;
}

/** Names of one scope and of tables; a sheet may have a name that the workbook has too. */
export function isNameTaken(workbook: HostWorkbook, scope: Sheet | null, name: string): boolean {
  const lower = name.toLowerCase();
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables);
  return [...(scope ?? workbook).names, ...tables].some((each) => each.name.toLowerCase() === lower);
}

/** In any case. */
export function findName(workbook: HostWorkbook, scope: Sheet | null, name: string): DefinedName | undefined {
  const lower = name.toLowerCase();
  return (scope ?? workbook).names.find((each) => each.name.toLowerCase() === lower);
}

/** Excel.NamedItemType of what the name stands for, without calculating. */
export function nameType(defined: DefinedName): "Range" | "String" | "Integer" | "Double" | "Boolean" | "Error" {
  const meant = parseFormula(defined.formula);
  if (meant.kind === "constant") {
    if (typeof meant.value === "string") return "String";
    if (typeof meant.value === "boolean") return "Boolean";
    return Number.isInteger(meant.value) ? "Integer" : "Double";
  }
  const isLost = meant.kind === "error" || (meant.kind === "reference" && meant.area === null);
  return isLost ? "Error" : "Range";
}
