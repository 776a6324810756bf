/** Finds which sheet is Students, Attendance, ... and which columns it has, and says why. The calculation finds them the same way. */
import { areaNamed, locateColumns, locateSettings, NO_CHOICES } from "../../core/records/locate.ts";
import type { Choices, LocatedSheet } from "../../core/records/locate.ts";
import { roleSpec, roleSpecs } from "../../core/records/columns.ts";
import type { RoleSpec } from "../../core/records/columns.ts";
import { normalName, normalSheetName } from "../../core/records/normal-name.ts";
import type { Role } from "../../core/records/records.ts";
import { readSettings } from "../../core/records/settings.ts";
import type { SettingLine } from "../../core/records/settings.ts";
import { cellText } from "../../core/records/values.ts";
import type { Sheet, WorkbookInput } from "../../core/sheet/sheet.ts";
import { isOurSheet } from "../../results/heading-block.ts";
import { matchColumns } from "./match-columns.ts";
import type { RoleMatch, SettingValue, SheetCandidate, SheetReason, Survey } from "./views.ts";

const NOWHERE = { sheet: "Settings", row: null, column: null };

/** given wins over the Settings sheet, as in the calculation. Settings that are not understood are left to the calculation to tell. */
export function surveyOf(input: WorkbookInput, given: readonly SettingValue[]): Survey {
  const choices = choicesOf(input, given);
  const taken = new Set<string>();
  // Where presence is recorded, a sheet named Roster without the columns of one is somebody else's list of names.
  const isOurs = (spec: RoleSpec): boolean =>
    spec.role !== "Roster" || mayBeByException(input, given, choices) || locatesRoster(input, spec, choices);
  const specs = roleSpecs.filter((spec) => spec.role !== "Settings" && isOurs(spec));
  for (const { role, sheetAliases } of specs) {
    const area = areaNamed(input, [role, ...sheetAliases]);
    if (area !== null) taken.add(area.sheet.name);
  }
  const roles = specs.map((spec) => matchRole(input, spec, choices, taken));
  const isComplete = roles.every(
    ({ isRequired, sheet, because, columns }) =>
      (sheet === null ? !isRequired : because !== "columns") &&
      columns.every(({ state, isRequired: needed, headers }) =>
        state === "missing" ? !needed : state !== "check" || headers.length < 2,
      ),
  );
  return { roles, isComplete };
}

function linesOf(input: WorkbookInput, given: readonly SettingValue[]): readonly SettingLine[] {
  return [...locateSettings(input).lines, ...given.map(([name, value]) => ({ name, value, at: NOWHERE }))];
}

export function choicesOf(input: WorkbookInput, given: readonly SettingValue[]): Choices {
  // A line that is not understood stops the run; here it must not hide the sheets that the others name.
  const understood = linesOf(input, given).filter(
    (line) => /^\s*(sheet|column)[\s_]+for\b/i.test(line.name) && readSettings([line], input.date1904).kind === "draft",
  );
  const read = readSettings(understood, input.date1904);
  return read.kind === "draft" ? read.draft : NO_CHOICES;
}

function matchRole(input: WorkbookInput, spec: RoleSpec, choices: Choices, taken: ReadonlySet<string>): RoleMatch {
  const { role } = spec;
  const named = areaNamed(input, [role, ...spec.sheetAliases]);
  const chosen = choices.sheetFor.get(role);
  const byChoice = chosen === undefined ? null : areaNamed(input, [cellText(chosen.value)]);
  const candidates = named === null ? candidatesFor(input, spec, choices, taken) : [];
  const likeliest = candidates[0];
  const rival = candidates[1];
  const guessed =
    spec.required && likeliest !== undefined && likeliest.columnCount > (rival?.columnCount ?? 0)
      ? areaNamed(input, [likeliest.sheet])
      : null;
  const area = named ?? byChoice ?? guessed;
  const because: SheetReason =
    area === null
      ? "missing"
      : named !== null
        ? named.table === null || isSheetName(named.sheet, role, spec)
          ? "name"
          : "table"
        : byChoice !== null
          ? "chosen"
          : "columns";
  const { columns, rowCount } =
    area === null ? { columns: [], rowCount: 0 } : matchColumns(area, spec, choices, input.date1904);
  return { role, isRequired: spec.required, sheet: area?.sheet.name ?? null, because, rowCount, candidates, columns };
}

/** The setting says so, or the Sections sheet may. */
function mayBeByException(input: WorkbookInput, given: readonly SettingValue[], choices: Choices): boolean {
  const name = normalName("Attendance Recording");
  const said = linesOf(input, given).findLast((line) => normalName(line.name) === name);
  if (said !== undefined && normalName(cellText(said.value)) === normalName("By Exception")) return true;
  const sections = areaNamed(input, ["Sections"]);
  const location = sections === null ? null : locateColumns(sections, roleSpec("Sections"), choices);
  return location?.kind === "found" && location.located.columns.has("Attendance Recording");
}

function locatesRoster(input: WorkbookInput, spec: RoleSpec, choices: Choices): boolean {
  const area = areaNamed(input, [spec.role, ...spec.sheetAliases]);
  return area === null || locateColumns(area, spec, choices).kind === "found";
}

function isSheetName(sheet: Sheet, role: Role, spec: RoleSpec): boolean {
  return [role, ...spec.sheetAliases].some((name) => normalSheetName(name) === normalSheetName(sheet.name));
}

/** Sheets that have all needed columns, the one with most columns of the role first. */
function candidatesFor(
  input: WorkbookInput,
  spec: RoleSpec,
  choices: Choices,
  taken: ReadonlySet<string>,
): SheetCandidate[] {
  const candidates: SheetCandidate[] = [];
  for (const sheet of input.sheets) {
    if (taken.has(sheet.name) || isOurSheet(sheet) || sheet.columns.length === 0) continue;
    const located = locatedOn(sheet, spec, choices);
    const rowCount = located === null ? Math.max(0, sheet.rowCount - 1) : rowsOf(located);
    candidates.push({ sheet: sheet.name, rowCount, columnCount: located?.columns.size ?? 0 });
  }
  return candidates.sort((one, other) => other.columnCount - one.columnCount);
}

function locatedOn(sheet: Sheet, spec: RoleSpec, choices: Choices): LocatedSheet | null {
  const location = locateColumns({ sheet, table: null }, spec, choices);
  return location.kind === "found" ? location.located : null;
}

function rowsOf({ firstRow, lastRow }: LocatedSheet): number {
  return Math.max(0, lastRow - firstRow + 1);
}
