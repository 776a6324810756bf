/** Reconciliation with the SIS, warnings that change nothing, and the reasons of a row. */
import { on, record, runRecovery, service, session, student } from "./recovery-workbook.ts";
import type { Row } from "./recovery-workbook.ts";

const math: Row = { Course: "M1", Section: "1" };
const marked: Row = { ...math, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes" };

describe("AR_Reconciliation", () => {
  test("has twelve lines: rounding within section detail within unlicensed", () => {
    const lines = runRecovery({}).rows("AR_Reconciliation");
    expect(lines.map((line) => [line["Unlicensed"], line["Section Detail"], line["Rounding"]])).toEqual(
      ["Exclude", "Warn"].flatMap((teacher) =>
        ["Per Meeting", "Total"].flatMap((detail) =>
          ["Total", "Day", "Session"].map((rounding) => [teacher, detail, rounding]),
        ),
      ),
    );
    expect(lines.every((line) => line["Students Compared"] === 0 && line["Students Matched"] === 0)).toBe(true);
  });

  const matched = (
    previous: number | null,
    attendance: Row[],
    extra: { sections?: Row[]; details?: Row[] } = {},
  ): unknown =>
    runRecovery({ programs: [record, { ...service, "Hours Earned": previous }], attendance, ...extra })
      .rows("AR_Reconciliation")
      .map((line) => line["Students Matched"]);

  test("shows which rounding the SIS follows", () => {
    const attendance = [session(on(9, 2), 90), session(on(9, 2), 95), session(on(9, 3), 59)];
    expect(matched(4, attendance)).toEqual([1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0]);
    expect(matched(3, attendance)).toEqual([0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0]);
    expect(matched(2, attendance)).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
    expect(matched(null, attendance)).toEqual(Array<number>(12).fill(0));
  });

  test("shows which reading of section detail and licence it follows, whatever the settings are", () => {
    const details = [
      { "Student Number": "1001", ...math, "Start Date": "2025-08-01", "Attendance Recovery Hours Earned": 1 },
    ];
    const attendance = [session(on(9, 2), 120, math), session(on(9, 3), 120, math)];
    expect(matched(1, attendance, { sections: [marked], details })).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 1]);
    const sections = [{ ...marked, "Licensed Teacher": "No" }];
    expect(matched(2, attendance, { sections, details })).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0]);
    expect(matched(0, attendance, { sections, details })).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  test("needs every filled service of a student to be equal", () => {
    const programs = (first: number, second: number | null): Row[] => [
      record,
      { ...service, "End Date": "2025-09-30", "Hours Earned": first },
      { ...service, "Start Date": "2025-10-01", "Hours Earned": second },
    ];
    const compare = (first: number, second: number | null): unknown[] => {
      const run = runRecovery({ programs: programs(first, second), attendance: [session(on(9, 2), 60)] });
      const [line] = run.rows("AR_Reconciliation");
      return [line?.["Students Compared"], line?.["Students Matched"]];
    };
    expect([compare(1, 0), compare(1, 1), compare(1, null)]).toEqual([
      [1, 1],
      [1, 0],
      [1, 1],
    ]);
  });
});

describe("pupils per teacher", () => {
  const crowd = (count: number, grade: string, extra: Row = {}, teachers: number | null = null): number => {
    const numbers = Array.from({ length: count }, (_none, i) => String(i + 1));
    return runRecovery({
      students: numbers.map((number, i) => ({
        ...student,
        "Student Number": number,
        "State ID": null,
        Grade: i === 0 ? grade : "5",
      })),
      sections: [{ ...marked, Teachers: teachers }],
      programs: numbers.flatMap((number) => [record, service].map((row) => ({ ...row, "Student Number": number }))),
      attendance: numbers.flatMap((number) => [
        { ...session(on(9, 2), 60, { ...math, ...extra }), "Student Number": number },
        { ...session(on(9, 2), 30, { ...math, ...extra }), "Student Number": number },
      ]),
    }).issues("ratio-exceeded").length;
  };

  test("20 in grades 1 to 12, 10 as soon as one is in TK or K", () => {
    expect([crowd(20, "5"), crowd(21, "5"), crowd(10, "K"), crowd(11, "TK")]).toEqual([0, 1, 0, 1]);
  });

  test("more with more teachers", () => {
    expect([crowd(40, "5", {}, 2), crowd(41, "5", {}, 2)]).toEqual([0, 1]);
  });

  test("a row that names no course, section or session is in no session", () => {
    expect(crowd(21, "5", { Course: null, Section: null })).toBe(0);
    expect(crowd(21, "5", { Course: null, Section: null, "Session Name": "Math" })).toBe(1);
  });

  test("sessions that differ in Time In are different sessions", () => {
    const numbers = Array.from({ length: 22 }, (_none, i) => String(i + 1));
    const run = runRecovery({
      students: numbers.map((number) => ({ ...student, "Student Number": number, "State ID": null })),
      programs: [],
      attendance: numbers.map((number, i) => ({
        ...session(on(9, 2), null, {
          "Session Name": "Math",
          "Time In": i % 2 ? "15:00" : "16:00",
          "Time Out": "17:00",
        }),
        "Student Number": number,
      })),
    });
    expect(run.issues("ratio-exceeded")).toEqual([]);
  });
});

describe("the Notes", () => {
  test("say what does not count and why", () => {
    const times = (from: string, to: string): Row => session(on(9, 2), null, { "Time In": from, "Time Out": to });
    const run = runRecovery({
      programs: [record, { ...service, "Start Date": "2025-09-01" }],
      attendance: [
        session(on(8, 1), 60),
        session(on(8, 2), 60),
        session(on(9, 3), null),
        times("15:00", "16:00"),
        times("15:30", "16:30"),
      ],
    });
    expect(run.row["Notes"]).toBe(
      "2 rows do not count (120 minutes): the date lies in no program service. " +
        "1 row does not count (0 minutes): no time is given. " +
        "30 minutes overlap and count once. " +
        "Absences are unknown, so Days Credited is what the SIS holds.",
    );
  });
});
