/** Meetings without an attendance row, in the columns in which attendance is held: one more index for each. */
import { columnLike } from "../records/cell-columns.ts";
import { FATE_USED, KIND_RECOVERY, MODE_SESSION, NONE } from "../records/records.ts";
import type { Attendance, AttendanceField, IntegerColumn, Records, SectionUse } from "../records/records.ts";
import type { CellAddress } from "../sheet/sheet.ts";

/** A meeting at which a student is present: indexes of student and section, the school, a Day, minutes, a row of the Roster. */
type Meeting = Readonly<Record<(typeof fields)[number], number>>;

const fields = ["student", "section", "school", "day", "minutes", "rosterRow"] as const;

export interface MeetingColumns {
  readonly add: (meeting: Meeting) => void;
  readonly count: () => number;
  readonly column: (field: (typeof fields)[number]) => Int32Array;
}

/** Columns that grow as meetings are added. */
export function meetingColumns(): MeetingColumns {
  let cells = new Int32Array(fields.length * 256);
  let count = 0;
  return {
    add: (meeting) => {
      const at = count * fields.length;
      if (at === cells.length) {
        const larger = new Int32Array(cells.length * 2);
        larger.set(cells);
        cells = larger;
      }
      for (let place = 0; place < fields.length; place++) cells[at + place] = meeting[fields[place] ?? "day"];
      count += 1;
    },
    count: () => count,
    column: (field) => {
      const place = fields.indexOf(field);
      const column = new Int32Array(count);
      for (let i = 0; i < count; i++) column[i] = cells[i * fields.length + place] ?? 0;
      return column;
    },
  };
}

/** The attendance of the records with meetings behind its rows. `minutes` and `sections` take the place of its own. */
export function withMeetingColumns(
  { attendance, places }: Records,
  sections: readonly SectionUse[],
  minutes: IntegerColumn,
  meetings: MeetingColumns,
): Attendance {
  const { count } = attendance;
  const total = count + meetings.count();
  const rosterRows = meetings.column("rosterRow");
  const joined = (rows: IntegerColumn, more: Int32Array): Int32Array => {
    const column = new Int32Array(total);
    column.set(rows);
    column.set(more, count);
    return column;
  };
  const filled = (rows: IntegerColumn, value: number): IntegerColumn => {
    const column = columnLike(rows, total);
    column.set(rows);
    return column.fill(value, count);
  };
  const marked = (rows: Uint8Array, value: number): Uint8Array => {
    const column = new Uint8Array(total);
    column.set(rows);
    return column.fill(value, count);
  };
  const section = joined(attendance.section, meetings.column("section"));
  const rosterRow = (index: number): number => rosterRows[index - count] ?? 0;
  const cellOfMeeting = (index: number, field: AttendanceField): CellAddress => {
    if (isTime(field)) return places.cell("Sections", sections[section[index] ?? 0]?.minutesRow ?? null, "Minutes");
    return places.cell("Roster", rosterRow(index), field === "Date" ? "Start Date" : field);
  };
  return {
    ...attendance,
    count: total,
    row: (index) => (index < count ? attendance.row(index) : rosterRow(index)),
    student: joined(attendance.student, meetings.column("student")),
    day: joined(attendance.day, meetings.column("day")),
    kind: marked(attendance.kind, KIND_RECOVERY),
    mode: marked(attendance.mode, MODE_SESSION),
    school: joined(attendance.school, meetings.column("school")),
    section,
    code: filled(attendance.code, 0),
    sessionName: filled(attendance.sessionName, 0),
    interval: filled(attendance.interval, NONE),
    minutes: joined(minutes, meetings.column("minutes")),
    timeIn: filled(attendance.timeIn, NONE),
    timeOut: filled(attendance.timeOut, NONE),
    work: filled(attendance.work, 0),
    fate: marked(attendance.fate, FATE_USED),
    sections,
    cell: (index, field) => (index < count ? attendance.cell(index, field) : cellOfMeeting(index, field)),
    isFilled: (index, field) => index < count && attendance.isFilled(index, field),
    meetings: { from: count, rosterRow, given: attendance.minutes },
  };
}

function isTime(field: AttendanceField): boolean {
  return field === "Minutes" || field === "Hours" || field === "Time In" || field === "Time Out";
}
