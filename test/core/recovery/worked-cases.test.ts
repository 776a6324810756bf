/** The worked cases of the calculation, through the whole of it. */
import cases from "../../scenarios/recovery.json";
import { addDays } from "../../../src/core/units/day.ts";
import { on, record, runRecovery, service, session, student } from "./recovery-workbook.ts";
import { messageOf } from "../../support/issue-words.ts";

describe("the worked cases of attendance recovery", () => {
  test.each(cases.map((example) => [example.id, example] as const))(
    "case %i comes out as worked by hand",
    (_id, example) => {
      const { grade, schoolType, recoverableAbsences, sessions, expected } = example;
      const run = runRecovery({
        students: [{ ...student, Grade: grade, "School Type": schoolType, Absences: recoverableAbsences }],
        attendance: sessions.map(({ day, minutes }, i) =>
          session(addDays(on(9, 1), day), minutes, { "Session Name": `S${i}` }),
        ),
      });
      expect(run.row).toMatchObject({
        "Hours Earned": expected.hoursEarned,
        "Whole-Session Hours": expected.wholeSessionHours,
        "Days Earned": expected.daysEarned,
        "Days Credited": expected.daysCredited,
        "Over Daily Limit": expected.overDailyLimitMinutes / 60,
        "Minutes Not Counted": expected.minutesNotCounted,
        "Recoverable Absences": recoverableAbsences,
      });
      const isFull = expected.daysCredited === Math.min(10, recoverableAbsences);
      const { dayLength } = dayLengthOf(grade, schoolType);
      expect(run.row["Hours To Next Day"]).toBe(isFull ? null : (dayLength - expected.poolMinutes) / 60);
    },
  );

  test("every case is there", () => expect(cases).toHaveLength(28));
});

/** Written down a second time on purpose. */
function dayLengthOf(grade: string, schoolType: string): { dayLength: number } {
  if (schoolType === "Community Day") return { dayLength: 360 };
  return { dayLength: schoolType === "Continuation" || grade === "TK" || grade === "K" ? 180 : 240 };
}

describe("checks on dates and scope", () => {
  const fourHours = (month: number, dayOfMonth: number): ReturnType<typeof session> =>
    session(on(month, dayOfMonth), 240);
  const away = (month: number, dayOfMonth: number, code = "E"): ReturnType<typeof session> => ({
    "Student Number": "1001",
    Date: on(month, dayOfMonth),
    Mode: "Daily",
    Code: code,
  });

  test("a summer session on 20 July makes up for an absence on 14 October", () => {
    const { row } = runRecovery({ attendance: [fourHours(7, 20), away(10, 14)] });
    expect(row["Days Credited"]).toBe(1);
  });

  test("a session on 25 June for an absence on 3 March counts in the Annual period only", () => {
    const run = runRecovery({ attendance: [fourHours(6, 25), away(3, 3)] });
    expect(run.rows("AR_Recovered_Days")[0]?.["Period"]).toBe("Annual");
    expect(run.rows("AR_Summary").map((line) => line["Days Credited"])).toEqual([0, 0, 1]);
  });

  test("a session on 6 July of the next year belongs to the next year", () => {
    const run = runRecovery({ attendance: [session("07/06/2026", 240), away(10, 14)], programs: [record, service] });
    expect(run.row["Counted Minutes"]).toBe(0);
    expect(run.issues("outside-school-year")).toHaveLength(1);
  });

  test("hours that make no whole day by 30 June are lost", () => {
    const { row } = runRecovery({ attendance: [session(on(6, 30), 180), away(10, 14)] });
    expect(row).toMatchObject({ "Hours Earned": 3, "Days Earned": 0, "Days Credited": 0, "Hours Left": 3 });
  });

  test("each period counts only its own rows and absences", () => {
    const run = runRecovery({
      settings: { "P-2 Ends": on(3, 20) },
      attendance: [
        ...[on(9, 1), on(9, 2), on(5, 1)].map((date) => session(date, 240)),
        ...[away(10, 1), away(10, 2), away(10, 3), away(5, 4)],
      ],
    });
    const lines = run.rows("AR_Summary");
    expect(lines.map((line) => [line["Period"], line["Days Credited"], line["Hours Earned"]])).toEqual([
      ["P-1", 2, 8],
      ["P-2", 2, 8],
      ["Annual", 3, 12],
    ]);
  });

  test("of 5 absences 2 suspensions cannot be recovered", () => {
    const attendance = [
      fourHours(9, 1),
      away(10, 1),
      away(10, 2, "S"),
      away(10, 3, "U"),
      away(10, 6, "S"),
      away(10, 7),
    ];
    expect(runRecovery({ attendance }).row["Recoverable Absences"]).toBe(3);
    const settings = { "Suspensions Are Recoverable": "Yes" };
    expect(runRecovery({ attendance, settings }).row["Recoverable Absences"]).toBe(5);
  });

  test("8 days credited elsewhere leave 2 of 5 earned days with 12 absences", () => {
    const { row } = runRecovery({
      students: [{ ...student, Absences: 12, "AR Days Credited Elsewhere": 8 }],
      attendance: [1, 2, 3, 4, 5].map((date) => fourHours(9, date)),
    });
    expect(row).toMatchObject({ "Days Earned": 5, "Days Credited": 2, "Hours To Next Day": null });
  });

  test("credit that falls after an absence was corrected is warned of", () => {
    const run = runRecovery({
      attendance: [fourHours(9, 1), fourHours(9, 2), away(10, 1), away(10, 2, "P")],
      programs: [record, { ...service, "Hours Earned": 8, "Days Used": 2 }],
    });
    expect(run.row).toMatchObject({ "Days Credited": 1, "Previous Days Used": 2, Status: "Change" });
    expect(messageOf(run.issues("credit-fell")[0])).toContain("1, below the 2");
  });
});
