/** Hours, days and credit, setting by setting. */
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import {
  absence,
  absences,
  calendarDays,
  on,
  record,
  runRecovery,
  service,
  session,
  student,
} from "./recovery-workbook.ts";
import type { RecoveryRun, Row } from "./recovery-workbook.ts";

/** Sessions on 2 September and the days after it; several on one date as a list. */
function sessionsOf(dates: readonly (number | readonly number[])[]): Row[] {
  return dates.flatMap((minutes, i) =>
    [minutes].flat().map((each, n) => session(on(9, 2 + i), each, { "Session Name": `${i}-${n}` })),
  );
}

function run(grade: string, dates: Parameters<typeof sessionsOf>[0], settings: Record<string, Cell> = {}): RecoveryRun {
  return runRecovery({
    students: [{ ...student, Grade: grade, Absences: 9 }],
    attendance: sessionsOf(dates),
    settings,
  });
}

describe("Hours Rounding", () => {
  test.each([
    ["Total", 5],
    ["Day", 4],
    ["Session", 3],
  ])("%s gives %i hours for the same sessions", (rounding, hours) => {
    const { row } = run("5", [[90, 90], 100, 40], { "Hours Rounding": rounding });
    expect(row).toMatchObject({
      "Hours Earned": hours,
      "Whole-Session Hours": 3,
      "Minutes Not Counted": 320 - 60 * hours,
    });
  });

  test("hours above the whole-session hours are warned of once for a student", () => {
    const total = run("5", [90, 90]);
    expect(total.issues("whole-session-hours-fewer")).toHaveLength(1);
    expect(total.row["Notes"]).toContain("Only 2 of 3 hours");
    expect(run("5", [90, 90], { "Hours Rounding": "Session" }).issues("whole-session-hours-fewer")).toEqual([]);
  });
});

describe("the minimum day", () => {
  test.each([
    ["TK", "Regular", 180],
    ["K", "Regular", 180],
    ["1", "Regular", 230],
    ["3", "Regular", 230],
    ["4", "Regular", 240],
    ["8", "Regular", 240],
    ["12", "Regular", 240],
    ["13", "Regular", 240],
    ["2", "Opportunity", 180],
    ["12", "Continuation", 180],
    ["K", "County Community", 240],
    ["7", "Juvenile Court", 240],
    ["7", "Community Day", 360],
  ])("of grade %s in a school of type %s is %i", (grade, type, minutes) => {
    const { row } = runRecovery({ students: [{ ...student, Grade: grade, "School Type": type }] });
    expect(row["Minimum Day"]).toBe(minutes);
  });

  test("the student's own wins, rounded up to whole hours for the pool", () => {
    const own = { ...student, "Minimum Day Minutes": 200, Absences: 9 };
    const { row } = runRecovery({ students: [own], attendance: sessionsOf([60, 60, 60]) });
    expect(row).toMatchObject({ "Minimum Day": 200, "Days Earned": 0, "Hours To Next Day": 1 });
  });
});

describe("Day Credit Rounding", () => {
  const dates = [[90, 90], [30, 30], 59, 60];
  test.each([
    ["Session", 0, 1],
    ["Day", 1, 3],
    ["Total", 1, 3],
  ])("%s earns %i days of the same sessions", (rounding, days, hoursToNextDay) => {
    const { row } = run("5", dates, { "Day Credit Rounding": rounding });
    expect(row).toMatchObject({ "Days Earned": days, "Hours To Next Day": hoursToNextDay });
  });

  test("a date of several sessions is a full day under Day and Total, not under Session", () => {
    const days = (rounding: string): unknown =>
      run("2", [[120, 115]], { "Day Credit Rounding": rounding }).row["Days Earned"];
    expect(["Session", "Day", "Total"].map(days)).toEqual([0, 1, 1]);
  });
});

describe("Day Length Grades 1-3", () => {
  test("in minutes, 230 minutes of pool make a day; the hours needed stay whole", () => {
    const settings = { "Day Length Grades 1-3": "Minutes" };
    const grade2 = run("2", [120, 120, 120], settings).row;
    expect(grade2).toMatchObject({
      "Days Earned": 1,
      "Hours To Next Day": Math.ceil((230 - 130) / 60),
      "Hours Left": 2,
    });
    expect(run("2", [120, 110], { ...settings, "Day Credit Rounding": "Total" }).row["Days Earned"]).toBe(1);
    const grade4 = runRecovery({
      students: [{ ...student, Grade: "4", "Minimum Day Minutes": 230, Absences: 9 }],
      attendance: sessionsOf([120, 110]),
      settings: { ...settings, "Day Credit Rounding": "Total" },
    });
    expect(grade4.row["Days Earned"]).toBe(0);
  });
});

describe("at most one day per date", () => {
  test("what is above a day is shown in exact hours and not carried", () => {
    const { row } = run("5", [500, 60], { "Day Credit Rounding": "Total" });
    expect(row).toMatchObject({ "Over Daily Limit": 260 / 60, "Days Earned": 1, "Hours To Next Day": 3 });
  });

  test("set to carry, the surplus joins the pool, and a later date with credit completes the day", () => {
    const settings = { "Carry Same-Day Surplus": "Yes" };
    const carried = run("5", [480, 30, 60], settings);
    expect(carried.row).toMatchObject({ "Over Daily Limit": 0, "Days Earned": 2, "Hours To Next Day": 3 });
    expect(carried.rows("AR_Recovered_Days").map((row) => row["Session Dates"])).toEqual([
      "09/02/2025",
      "09/02/2025; 09/04/2025",
    ]);
    expect(run("5", [480, 30], settings).row).toMatchObject({ "Days Earned": 1, "Hours To Next Day": 0 });
  });

  test("set to carry, one date still completes one day only", () => {
    const { row } = run("5", [[180, 180, 180]], { "Carry Same-Day Surplus": "Yes" });
    expect(row).toMatchObject({ "Days Earned": 1, "Hours To Next Day": 0 });
  });
});

describe("Hours Left", () => {
  test("a full day of 230 to 239 minutes uses its own whole hours", () => {
    expect(run("2", [235, 60]).row).toMatchObject({ "Hours Earned": 4, "Days Credited": 1, "Hours Left": 1 });
  });

  test("a pooled day uses the hours that a day needs", () => {
    expect(run("5", [60, 60, 60, 60, 60]).row).toMatchObject({ "Hours Left": 1 });
  });

  test("stays per service, while days are earned over all services", () => {
    const two = runRecovery({
      students: [{ ...student, Absences: 1 }],
      programs: [record, { ...service, "End Date": "2025-09-03" }, { ...service, "Start Date": "2025-09-04" }],
      attendance: sessionsOf([120, 60, 60, 240]),
    }).rows("AR_Recalculation");
    expect(
      two.map((row) => [row["Hours Earned"], row["Days Earned"], row["Days Credited"], row["Hours Left"]]),
    ).toEqual([
      [3, 0, 0, 3],
      [5, 2, 1, 1],
    ]);
    expect(two.map((row) => [row["Recoverable Absences"], row["Hours To Next Day"]])).toEqual([
      [null, null],
      [1, null],
    ]);
  });
});

describe("recoverable absences", () => {
  const fourDays = sessionsOf([240, 240, 240, 240]);
  const recoverable = (sheets: { students?: Row[]; attendance: Row[]; codes?: Row[] }): unknown =>
    runRecovery(sheets).row["Recoverable Absences"];

  test("are dated Daily rows, one per date, whose earliest row gives the code", () => {
    const attendance = [...fourDays, absence(on(10, 2), "U"), absence(on(10, 2), "E"), absence(on(10, 1), "E")];
    const result = runRecovery({ attendance });
    expect(result.row["Recoverable Absences"]).toBe(2);
    expect(result.rows("AR_Recovered_Days").map((row) => [row["Absence Date"], row["Absence Code"]])).toEqual([
      [on(10, 1), "E"],
      [on(10, 2), "U"],
    ]);
  });

  test("of a code without a category are none, yet the number on Students is not used then", () => {
    const students = [{ ...student, Absences: 7 }];
    expect(recoverable({ students, attendance: [...fourDays, absence(on(10, 1), "A")] })).toBe(0);
  });

  test("without an absent Daily row are those of the Students sheet, the largest of several rows", () => {
    const students = [
      { ...student, Absences: 2, "Exit Date": "2025-08-01" },
      { ...student, Absences: 3, "Entry Date": "2025-08-02" },
    ];
    expect(recoverable({ students, attendance: [...fourDays, absence(on(10, 1), "P")] })).toBe(3);
  });

  test("are 0 when others have Daily rows and nothing is given", () => {
    const other = { ...student, "Student Number": "2", "State ID": "2222222222" };
    const attendance = [...fourDays, { ...absence(on(10, 1)), "Student Number": "2" }];
    expect(runRecovery({ students: [student, other], attendance }).rows("AR_Recalculation")[0]).toMatchObject({
      "Recoverable Absences": 0,
      "Days Credited": 0,
    });
  });

  test("that are unknown leave Days Used as it is", () => {
    const programs = [record, { ...service, "Hours Earned": 3, "Days Used": 2 }];
    const unknown = runRecovery({ programs, attendance: fourDays });
    expect(unknown.row).toMatchObject({
      "Recoverable Absences": null,
      "Days Earned": 4,
      "Days Credited": 2,
      "Hours Left": null,
      "Hours To Next Day": null,
    });
    expect(unknown.rows("AR_Summary").map((row) => row["Days Credited"])).toEqual([0, 0, 0]);
    expect(unknown.rows("AR_Recovered_Days")).toEqual([]);
    expect(unknown.issues("days-used-not-computed")).toHaveLength(1);
    expect(runRecovery({ attendance: fourDays }).row["Days Credited"]).toBeNull();
  });

  test("that differ from the given number are warned of", () => {
    const given = (number: number): number =>
      runRecovery({
        students: [{ ...student, Absences: number }],
        attendance: [...fourDays, absence(on(10, 1))],
      }).issues("absences-differ").length;
    expect([given(1), given(2)]).toEqual([0, 1]);
  });
});

describe("the limit", () => {
  test("is the setting Maximum Recovered Days", () => {
    const settings = { "Maximum Recovered Days": 2 };
    expect(run("5", [240, 240, 240], settings).row).toMatchObject({ "Days Credited": 2, "Hours To Next Day": null });
  });
});

describe("AR_Recovered_Days", () => {
  test("lists the dates that fed a day, a date with a remainder twice, and the names once each", () => {
    const attendance = [
      session(on(9, 2), 180, { "Session Name": "Math" }),
      session(on(9, 3), 120, { "Session Name": "Art" }),
      session(on(9, 4), 180, { "Session Name": "Math" }),
      session(on(9, 5), 300),
      ...absences(3),
    ];
    expect(runRecovery({ attendance }).rows("AR_Recovered_Days")).toEqual([
      dayRow(1, "09/02/2025; 09/03/2025", "Math; Art"),
      dayRow(2, "09/03/2025; 09/04/2025", "Art; Math"),
      dayRow(3, "09/05/2025", null),
    ]);
    function dayRow(number: number, dates: string, names: string | null): unknown {
      return {
        "Student Number": "1001",
        "Student Name": "Rivera, Ana",
        School: "Oak",
        "Recovered Day No.": number,
        "Absence Date": on(10, number),
        "Absence Code": "E",
        "Session Dates": dates,
        "Session Names": names,
        "Minutes Used": 240,
        Period: "P-1",
      };
    }
  });

  test("has blank absence cells when only a number is given, and a full day uses its own hours", () => {
    const [day] = run("2", [235]).rows("AR_Recovered_Days");
    expect(day).toMatchObject({ "Absence Date": null, "Absence Code": null, "Minutes Used": 180 });
  });
});

describe("reporting periods", () => {
  test("take a session and an absence on their last day", () => {
    const settings = { "P-1 Ends": on(10, 1), "P-2 Ends": on(10, 2) };
    const periodOf = (sessionDate: number, absent: number): unknown =>
      runRecovery({ settings, attendance: [session(on(10, sessionDate), 240), absence(on(10, absent))] }).rows(
        "AR_Recovered_Days",
      )[0]?.["Period"];
    expect([periodOf(1, 1), periodOf(2, 1), periodOf(1, 2), periodOf(3, 2)]).toEqual(["P-1", "P-2", "P-2", "Annual"]);
  });
});

describe("AR_Summary", () => {
  test("has a line per school, span and period; ADA is Days Credited over days taught to the cut", () => {
    const summary = runRecovery({
      calendar: calendarDays(on(8, 11), on(6, 5)),
      students: [
        { ...student, Absences: 9, School: "Oak" },
        { ...student, "Student Number": "2", "State ID": "2222222222", Grade: "AD", School: "Ash", Absences: 9 },
      ],
      programs: [record, service, { ...service, "Student Number": "2" }],
      attendance: sessionsOf([240, 240, 90]),
    }).rows("AR_Summary");
    // School months from 11 August: the fifth ends on 26 December, the ninth on 17 April.
    const taught = 5 * 20;
    expect(summary[3]).toEqual({
      School: "Oak",
      "Grade Span": "4-6",
      Period: "P-1",
      Students: 1,
      "Attended Minutes": 570,
      "Hours Earned": 9,
      "Days Earned": 2,
      "Days Credited": 2,
      "Days Taught": taught,
      ADA: 2 / taught,
    });
    expect(summary.map((row) => [row["School"], row["Grade Span"], row["Period"]])).toEqual([
      ["Ash", "9-12", "P-1"],
      ["Ash", "9-12", "P-2"],
      ["Ash", "9-12", "Annual"],
      ["Oak", "4-6", "P-1"],
      ["Oak", "4-6", "P-2"],
      ["Oak", "4-6", "Annual"],
    ]);
  });

  test("counts days taught up to As Of only", () => {
    const taught = runRecovery({
      calendar: calendarDays(on(8, 11), on(6, 5)),
      settings: { "As Of": on(8, 15) },
      attendance: [session(on(8, 12), 60)],
    }).rows("AR_Summary");
    expect(taught.map((row) => row["Days Taught"])).toEqual([5, 5, 5]);
  });

  test("counts nothing in a period that has not ended a school month, and leaves ADA blank without days taught", () => {
    const late = runRecovery({
      calendar: calendarDays(on(1, 5), on(6, 5)),
      students: [{ ...student, Absences: 9 }],
      settings: { "P-2 Ends": on(1, 4) },
      attendance: [session(on(1, 5), 240)],
    }).rows("AR_Summary");
    expect(late.map((row) => [row["Hours Earned"], row["Days Taught"], row["ADA"]])).toEqual([
      [0, 0, null],
      [0, 0, null],
      [4, 110, 1 / 110],
    ]);
  });
});
