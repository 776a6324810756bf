/** The worked examples of docs/RULES.md come out as they are printed there. A rule without one does not pass the types. */
import { schoolMonths } from "../../src/core/records/school-months.ts";
import { allRules } from "../../src/core/rules/rules.ts";
import type { RuleId } from "../../src/core/rules/rules.ts";
import { dayFromParts, formatDay } from "../../src/core/units/day.ts";
import {
  absences,
  calendarDays,
  on,
  record,
  runRecovery,
  service,
  session,
  student,
} from "../core/recovery/recovery-workbook.ts";
import type { RecoverySheets, Row } from "../core/recovery/recovery-workbook.ts";
import { dateIn, intervals, runCe, student as pupil, time, week, weekdays } from "../core/continuation/ce-workbook.ts";

const sat: Row = { Course: "SAT", Section: "1" };
const marked: Row = { ...sat, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes" };

/** Sessions of these minutes, a day apart. */
function sessions(minutes: readonly number[], extra: Row = {}): Row[] {
  return minutes.map((each, index) => session(on(9, 2 + index), each, extra));
}

function rowOf(sheets: RecoverySheets, grade = "5", extra: Row = {}) {
  return runRecovery({ students: [{ ...student, Grade: grade, Absences: 9, ...extra }], ...sheets }).row;
}

function hoursBy(rounding: string, minutes: readonly number[]): unknown {
  const settings = { "Hours Rounding": rounding, "Day Credit Rounding": "Session" };
  return rowOf({ attendance: sessions(minutes), settings })["Hours Earned"];
}

function crowd(pupils: number, grade: string, teachers: number | null): number {
  const numbers = Array.from({ length: pupils }, (_none, index) => String(index + 1));
  return runRecovery({
    students: numbers.map((number, index) => ({
      ...student,
      "Student Number": number,
      "State ID": null,
      Grade: index === 0 ? grade : "5",
    })),
    programs: numbers.flatMap((number) => [record, service].map((row) => ({ ...row, "Student Number": number }))),
    sections: [{ ...marked, Teachers: teachers }],
    attendance: numbers.map((number) => ({ ...session(on(9, 2), 60, sat), "Student Number": number })),
  }).issues("ratio-exceeded").length;
}

/** Max Hours, Total Appor, Unused Excess and Still Short of each week, in hours. */
function weeksOf(sheets: Parameters<typeof runCe>[0]): unknown[] {
  return runCe(sheets).weeks.map((row) =>
    ["Max Hours", "Total Appor", "Unused Excess", "Still Short"].map((column) => Number(row[column]) / 60),
  );
}

/** Time rows of so many hours in a week, spread over its days. */
function hoursIn(number: number, hours: number, extra: Row = {}): Row[] {
  return [0, 1, 2, 3, 4].map((weekday) => time(dateIn(number, weekday), (hours * 60) / 5, extra));
}

function maxOfFirstWeek(codes: readonly string[], settings: Row = {}): number {
  const { weeks } = runCe({ attendance: week(1, codes), calendar: weekdays(1), settings });
  return Number(weeks[0]?.["Max Hours"]) / 60;
}

const examples: Readonly<Record<RuleId, () => void>> = {
  "ar-time-replaces": () => {
    expect(["Total", "Day", "Session"].map((rounding) => hoursBy(rounding, [45, 45, 45]))).toEqual([2, 0, 0]);
  },
  "ar-section-marked": () => {
    const run = runRecovery({
      sections: [
        { Course: "SAT", Section: "1", "Attendance Recovery (Override)": null },
        { Course: "SAT", Section: "2", "Attendance Recovery (Override)": "Yes" },
      ],
      attendance: [session(on(9, 2), 60, sat), session(on(9, 3), 60, { Course: "SAT", Section: "2" })],
    });
    expect([run.row["Counted Minutes"], run.issues("not-an-ar-section").length]).toEqual([60, 1]);
  },
  "ar-day-in-session": () => {
    const saturday = (attendance: string) =>
      runRecovery({
        calendar: [{ Date: on(10, 4), "School Day": "Yes", Instruction: "No", Attendance: attendance }],
        attendance: [session(on(10, 4), 60)],
      });
    expect(saturday("Yes").row["Counted Minutes"]).toBe(60);
    expect(saturday("No").issues("day-not-in-session")).toHaveLength(1);
  },
  "ar-licensed-teacher": () => {
    const sections = [marked, { ...marked, Section: "2", "Licensed Teacher": "No" }];
    const attendance = [session(on(9, 2), 60, sat), session(on(9, 3), 60, { Course: "SAT", Section: "2" })];
    const counted = (setting: string) => rowOf({ sections, attendance, settings: { "Unlicensed Teacher": setting } });
    expect(["Exclude", "Warn"].map((setting) => counted(setting)["Counted Minutes"])).toEqual([60, 120]);
  },
  "ar-within-service": () => {
    const autumn = { ...service, "Start Date": "09/02/2025", "End Date": "12/19/2025" };
    const run = runRecovery({ programs: [record, autumn], attendance: [session("01/10/2026", 60)] });
    expect([run.row["Attended Minutes"], run.row["Counted Minutes"]]).toEqual([60, 0]);
    expect(run.issues("session-outside-service")).toHaveLength(1);
  },
  "ar-section-detail": () => {
    const details = [
      { "Student Number": "1001", ...sat, "Start Date": "07/01/2025", "Attendance Recovery Hours Earned": 1 },
    ];
    const counted = (means: string) =>
      rowOf({
        sections: [marked],
        details,
        attendance: sessions([180, 180], sat),
        settings: { "Section Student Detail Means": means },
      })["Counted Minutes"];
    expect(["Per Meeting", "Total"].map(counted)).toEqual([120, 60]);
  },
  "ar-by-exception": () => {
    const counted = (attendance: readonly Row[]) =>
      rowOf({
        sections: [{ ...marked, Minutes: 120 }],
        calendar: calendarDays(on(9, 1), on(9, 5)),
        roster: [{ "Student Number": "1001", ...sat, "Start Date": on(9, 1) }],
        attendance,
        settings: { "Attendance Recording": "By Exception" },
      })["Counted Minutes"];
    const exceptions = [session(on(9, 2), null, { ...sat, Code: "U" }), session(on(9, 3), 15, { ...sat, Code: "T" })];
    expect([counted([]), counted(exceptions)]).toEqual([600, 465]);
  },
  "ar-overlap-once": () => {
    const attendance = [
      session(on(9, 2), null, { "Time In": "3:00 PM", "Time Out": "4:30 PM" }),
      session(on(9, 2), null, { "Time In": "4:00 PM", "Time Out": "5:00 PM" }),
    ];
    expect(rowOf({ attendance })["Counted Minutes"]).toBe(120);
  },
  "ar-whole-session-hours": () => {
    const row = rowOf({ attendance: sessions([90, 45]) });
    expect([row["Hours Earned"], row["Whole-Session Hours"]]).toEqual([2, 1]);
  },
  "ar-minimum-day-k": () => {
    expect(rowOf({ attendance: sessions([60, 60, 60]) }, "K")["Days Earned"]).toBe(1);
  },
  "ar-minimum-day-1-3": () => {
    expect(rowOf({ attendance: sessions([235]) }, "2")["Days Earned"]).toBe(1);
    expect(rowOf({ attendance: sessions([120, 120]) }, "2")["Days Earned"]).toBe(1);
  },
  "ar-minimum-day-4-8": () => {
    expect(rowOf({ attendance: sessions([60, 90, 60, 60]) }, "5")["Days Earned"]).toBe(1);
  },
  "ar-minimum-day-9-12": () => {
    expect(rowOf({ attendance: sessions([240]) }, "10")["Days Earned"]).toBe(1);
  },
  "ar-minimum-day-continuation": () => {
    expect(rowOf({ attendance: sessions([120, 60]) }, "11", { "School Type": "Continuation" })["Days Earned"]).toBe(1);
  },
  "ar-minimum-day-county": () => {
    expect(rowOf({ attendance: sessions([235]) }, "3", { "School Type": "Juvenile Court" })).toMatchObject({
      "Minimum Day": 240,
      "Days Earned": 0,
    });
  },
  "ar-minimum-day-community-day": () => {
    const row = rowOf({ attendance: sessions([240, 120]) }, "8", { "School Type": "Community Day" });
    expect(row["Days Earned"]).toBe(1);
  },
  "ar-one-day-per-date": () => {
    const row = rowOf({ attendance: [session(on(10, 4), 480)] });
    expect([row["Days Earned"], row["Over Daily Limit"]]).toEqual([1, 4]);
  },
  "ar-maximum-days": () => {
    const credited = (earned: number, extra: Row) =>
      rowOf({ attendance: sessions(Array<number>(earned).fill(240)) }, "5", extra)["Days Credited"];
    expect(credited(12, { Absences: 11 })).toBe(10);
    expect(credited(5, { Absences: 12, "AR Days Credited Elsewhere": 8 })).toBe(2);
  },
  "ar-recoverable-absences": () => {
    const recoverable = (setting: string) => {
      const attendance = [
        ...absences(5).map((row, index) => (index < 2 ? { ...row, Code: "S" } : row)),
        ...sessions([60]),
      ];
      return rowOf({ attendance, settings: { "Suspensions Are Recoverable": setting } })["Recoverable Absences"];
    };
    expect(["No", "Yes"].map(recoverable)).toEqual([3, 5]);
  },
  "ar-ratio": () => {
    expect([crowd(21, "5", 1), crowd(21, "5", 2), crowd(40, "5", 2), crowd(41, "5", 2)]).toEqual([1, 0, 0, 1]);
  },
  "ar-ratio-k": () => {
    expect([crowd(11, "5", 1), crowd(11, "K", 1)]).toEqual([0, 1]);
  },
  "ar-nightly": () => {
    const run = runRecovery({
      sections: [marked],
      attendance: [session(on(9, 2), 60, sat), session(on(9, 3), 60)],
      settings: { "Campus Nightly Calculation": "On" },
    });
    expect([run.row["Status"], run.rows("AR_Services_Import")]).toEqual(["Campus calculates", []]);
  },
  "ce-students": () => {
    const { weeks, summary } = runCe({
      programs: [{ "Student Number": "1001", Program: "CE", School: "Oak", "Start Date": dateIn(1, 2) }],
      attendance: week(1, "PPP"),
      calendar: weekdays(1),
    });
    expect([weeks[0]?.["Max Hours"], weeks[0]?.["Gain/Loss"], summary[0]?.["Gains"]]).toEqual([9 * 60, "E", 1]);
  },
  "ce-time-by-code": () => {
    const day = dateIn(1, 0);
    const attendance = [...intervals(day, "PE"), time(day, 30), time(day, 45, { "Work Experience": "Yes" })];
    const row = runCe({ attendance, calendar: weekdays(1) }).weeks[0];
    const columns = ["Course Hours", "Hours Excused", "Non Work Hours", "Work Hours"];
    expect(columns.map((column) => row?.[column])).toEqual([60, 60, 30, 45]);
  },
  "ce-target-day": () => {
    expect(weeksOf({ attendance: week(3, "PPP") })).toContainEqual([12, 12, 0, 0]);
  },
  "ce-weekly-maximum": () => {
    expect(maxOfFirstWeek(["PPP", "PPP", "PPP", "PPP", "PPP"], { "Target Hours per Day": 4 })).toBe(15);
  },
  "ce-suspension": () => {
    const max = (first: string, setting: string) =>
      maxOfFirstWeek([first, "PPP", "PPP", "PPP", "PPP"], { "Suspension Subtracts": setting });
    expect([max("PPSS", "Window"), max("PPSS", "Literal"), max("PPPSS", "Literal")]).toEqual([14, 13, 15]);
  },
  "ce-work-minimum": () => {
    const total = (classMinutes: number) => {
      const attendance = [time(dateIn(1, 0), classMinutes), ...hoursIn(1, 10, { "Work Experience": "Yes" })];
      return Number(runCe({ attendance, calendar: weekdays(1) }).weeks[0]?.["Total Appor"]);
    };
    expect([total(230), total(240)]).toEqual([230, 14 * 60]);
  },
  "ce-work-over-18": () => {
    const { codes } = runCe({
      students: [{ ...pupil, "Birth Date": "10/01/2007" }],
      attendance: [time(dateIn(8, 0), 60, { "Work Experience": "Yes" })],
    });
    expect([formatDay(dateIn(8, 0)), codes.filter((code) => code === "work-over-18")]).toEqual([
      "10/06/2025",
      ["work-over-18"],
    ]);
  },
  "ce-backfill": () => {
    const attendance = [...hoursIn(1, 12), ...hoursIn(2, 20), ...hoursIn(3, 10)];
    expect(weeksOf({ attendance, calendar: weekdays(3) })).toEqual([
      [15, 15, 0, 0],
      [15, 15, 2, 0],
      [15, 10, 0, 5],
    ]);
  },
  "ce-apportionment": () => {
    const attendance = [
      ...hoursIn(1, 15),
      ...hoursIn(2, 12),
      ...[1, 2, 3, 4].flatMap((d) => intervals(dateIn(3, d), "PPP")),
    ];
    const { summary } = runCe({
      attendance: [...attendance, ...week(4, "PPP")],
      calendar: weekdays(4, [dateIn(3, 0)]),
    });
    const month = summary.find((row) => row["Grade"] === "All" && row["School Month"] === 1);
    expect([month?.["Total Appor"], month?.["Days Taught"], month?.["Apportionment Days"]]).toEqual([54 * 60, 19, 18]);
    expect(Number(month?.["ADA"]).toFixed(2)).toBe("0.95");
  },
  "school-month": () => {
    const first = dayFromParts(2021, 8, 25);
    const yearEnd = dayFromParts(2022, 6, 30);
    if (first === null || yearEnd === null) throw new Error("These dates are dates.");
    const months = schoolMonths(first, yearEnd).slice(0, 4);
    expect(months.map(({ start, end }) => `${formatDay(start).slice(0, 5)} to ${formatDay(end).slice(0, 5)}`)).toEqual([
      "08/23 to 09/17",
      "09/20 to 10/15",
      "10/18 to 11/12",
      "11/15 to 12/10",
    ]);
  },
};

describe("the worked example of", () => {
  test.each(allRules().map(({ id }) => id))("%s", (id) => examples[id]());
});
