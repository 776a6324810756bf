/** The cells that make a session row not count: of the row itself, its section, its day and the student's program records. */
import {
  COUNTED,
  NOT_A_RECOVERY_SECTION,
  NOT_IN_SESSION,
  OUTSIDE_RECORD,
  OUTSIDE_SERVICE,
  UNLICENSED,
} from "../../recovery-result.ts";
import type { StudentRecovery } from "../../recovery-result.ts";
import type { CellAddress } from "../../sheet/sheet.ts";
import { asDay } from "../../units/day.ts";
import { verdictOfRow } from "../row-verdicts.ts";
import type { RecoveryPlaces } from "./recovery-places.ts";

/** For a row that fails a test; the first cell is the row's own. */
export function groundsCells(
  { recovery, records }: RecoveryPlaces,
  student: StudentRecovery,
  position: number,
): readonly CellAddress[] {
  const { attendance, places, calendar } = records;
  const index = recovery.sessions.index[position] ?? 0;
  const verdict = recovery.judgement.verdict[position] ?? COUNTED;
  const own = attendance.cell(index, verdictOfRow(verdict)?.field ?? "Date");
  switch (verdict) {
    case NOT_A_RECOVERY_SECTION:
    case UNLICENSED: {
      const row = attendance.sections[attendance.section[index] ?? -1]?.row ?? null;
      return row === null ? [own] : [own, places.cell("Sections", row)];
    }
    case NOT_IN_SESSION: {
      const listed = calendar?.dayOn(attendance.school[index] ?? 0, asDay(attendance.day[index] ?? 0))?.row;
      return listed === undefined ? [own] : [own, places.cell("Calendar", listed, "Date")];
    }
    case OUTSIDE_SERVICE:
      return [own, ...spanCells(records.places, student.programs.services)];
    case OUTSIDE_RECORD:
      return [own, ...spanCells(records.places, student.programs.records)];
    default:
      return [own];
  }
}

function spanCells(
  places: RecoveryPlaces["records"]["places"],
  spans: readonly { readonly row: number | null }[],
): readonly CellAddress[] {
  return spans.flatMap(({ row }) => {
    if (row === null) return [];
    const fields = ["Start Date", ...(places.hasColumn("Programs", "End Date") ? ["End Date"] : [])];
    return fields.map((field) => places.cell("Programs", row, field));
  });
}
