/** What is to be imported into the SIS, and what is held back and why. */
import type { Student } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import type { ServiceStatus, HeldBackReason, ServiceFigures } from "../recovery-result.ts";
import { enrolledWithin, startIsMissing } from "./programs-in-effect.ts";
import type { Span } from "./programs-in-effect.ts";
import type { StudentWithoutNotes } from "./recovery-notes.ts";
import type { StudentFigures } from "./student-figures.ts";

export function withImportDecisions(figures: StudentFigures, settings: Settings): StudentWithoutNotes {
  const campusCalculates = settings.choice["Campus Nightly Calculation"] === "On" && figures.hasMarkedTime;
  return {
    ...figures,
    services: figures.services.map((row) => {
      const isWanted = !campusCalculates && isToBeWritten(row, settings);
      const heldBack = isWanted ? serviceHeldBack(figures, row, settings) : null;
      const status: ServiceStatus = campusCalculates ? "Campus calculates" : statusOf(row, heldBack !== null, settings);
      return { ...row, status, heldBack, isImported: isWanted && heldBack === null };
    }),
  };
}

function statusOf(row: ServiceFigures, isHeldBack: boolean, settings: Settings): ServiceStatus {
  if (isHeldBack) return "Held back";
  if (row.service.row === null) return "New service";
  return isChanged(row, settings) ? "Change" : "No change";
}

/** A created service is written once it has hours or days; another one when it changes, or always (setting Import Rows). */
function isToBeWritten(row: ServiceFigures, settings: Settings): boolean {
  if (row.service.row === null) return row.hoursEarned > 0 || (row.daysCredited ?? 0) > 0;
  return settings.choice["Import Rows"] === "All" || isChanged(row, settings);
}

/** A blank previous value is 0. Days make a change only when they are imported. */
function isChanged(row: ServiceFigures, settings: Settings): boolean {
  if (row.hoursEarned !== (row.service.hoursEarned ?? 0)) return true;
  return settings.choice["Import Days Used"] === "Yes" && (row.daysCredited ?? 0) !== (row.service.daysUsed ?? 0);
}

function serviceHeldBack(figures: StudentFigures, row: ServiceFigures, settings: Settings): HeldBackReason | null {
  const isNew = row.service.row === null && figures.programs.recordIsNew;
  const reason = studentHeldBack(figures.student, row.service, isNew, settings);
  if (reason !== null) return reason;
  if (row.overlaps) return "services overlap";
  return figures.recordsOverlap ? "records overlap" : null;
}

/** Why no import row of these dates can be written for the student, or null. A new one takes its start from the settings. */
export function studentHeldBack(
  student: Student,
  span: Span,
  isNew: boolean,
  settings: Settings,
): HeldBackReason | null {
  if (settings.choice["Student Identifier"] === "State ID" && !student.stateIdIsValid) return "no identifier";
  if (isUnsafe(student.number)) return "unsafe identifier";
  if (isNew && startIsMissing(student, settings)) return "start missing";
  return student.enrollments.some((enrollment) => enrolledWithin(enrollment, span.start, span.end))
    ? null
    : "no enrollment";
}

/** A spreadsheet would take it for a formula, or a reader for more than one line or cell. */
function isUnsafe(text: string): boolean {
  return /^[=+\-@]|[\r\n\t]/.test(text);
}
