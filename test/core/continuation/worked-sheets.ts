/** The worked cases of the weekly audit as workbooks. */
import cases from "../../scenarios/continuation.json";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import type { Day } from "../../../src/core/units/day.ts";
import { dateIn, intervals, program, student, time } from "./ce-workbook.ts";
import type { CeSheets, Row } from "./ce-workbook.ts";

interface CaseDay {
  readonly marks: string;
  readonly timeMin: number;
  readonly workMin: number;
  readonly inSession: boolean;
  readonly enrolled: boolean;
  readonly intervalMin: number;
}

export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  readonly weekOptions: { readonly susp?: string; readonly order?: string; readonly maxwork?: number };
  readonly backfillOptions: { readonly fill?: string; readonly start?: number; readonly through?: number };
  readonly weeks: readonly (readonly CaseDay[])[];
  readonly expected: readonly {
    readonly maxMin: number;
    readonly workMin: number;
    readonly nonWorkMin: number;
    readonly courseMin: number;
    readonly apporMin: number;
    readonly totalApporMin: number;
    readonly plusMinusMin: number;
    readonly debits: readonly { readonly min: number; readonly weekIndex: number }[];
    readonly credits: readonly { readonly min: number; readonly weekIndex: number }[];
    readonly leftoverMin: number;
  }[];
}

export const workedCases: readonly WorkedCase[] = cases;

function settingsOf({ weekOptions, backfillOptions, weeks }: WorkedCase): Record<string, Cell> {
  return {
    "Interval Minutes": weeks[0]?.[0]?.intervalMin ?? 60,
    ...(weekOptions.susp === "literal" ? { "Suspension Subtracts": "Literal" } : {}),
    ...(weekOptions.order === "total" ? { "Suspension Order": "Total" } : {}),
    ...(weekOptions.maxwork === undefined ? {} : { "Maximum Work Hours per Day": weekOptions.maxwork / 60 }),
    ...(backfillOptions.fill === "nearest" ? { "Fill Order": "Nearest" } : {}),
    ...(backfillOptions.start === undefined ? {} : { "Backfill Start": dateIn(backfillOptions.start + 1, 0) }),
    ...(backfillOptions.through === undefined ? {} : { "CE Report End": dateIn(backfillOptions.through + 1, 6) }),
  };
}

/** Days of the case in a row: enrolled ones make the enrollment rows, in-session ones the calendar. */
export function workedSheets(one: WorkedCase): CeSheets {
  const days = one.weeks.flatMap((week, w) => week.map((day, d) => ({ ...day, date: dateIn(w + 1, d) })));
  const spans: { entry: Day; exit: Day | null }[] = [];
  let open = false;
  for (const { date, enrolled } of days) {
    const last = spans.at(-1);
    if (enrolled && !open) spans.push({ entry: date, exit: null });
    else if (!enrolled && open && last !== undefined) last.exit = date;
    open = enrolled;
  }
  return {
    students: spans.map(({ entry, exit }) => ({ ...student, "Entry Date": entry, "Exit Date": exit })),
    programs: [program],
    calendar: days.map(({ date, inSession }) => ({ Date: date, "School Day": inSession, Instruction: inSession })),
    attendance: days.flatMap(({ date, marks, timeMin, workMin }): Row[] => [
      ...intervals(date, marks),
      ...(timeMin > 0 ? [time(date, timeMin)] : []),
      ...(workMin > 0 ? [time(date, workMin, { "Work Experience": "Yes" })] : []),
    ]),
    settings: settingsOf(one),
  };
}
