/** Every number of the Attendance Recovery tables, worked out again from its explanation alone. */
import { addDays } from "../../../src/core/units/day.ts";
import { goldenWorkbook } from "../../golden/golden-workbook.ts";
import { runs } from "../../golden/runs.ts";
import cases from "../../scenarios/recovery.json";
import { variedSheets } from "./random-sheets.ts";
import {
  absence,
  absences,
  on,
  record,
  runRecovery,
  service,
  session,
  student,
  workbookOf,
} from "./recovery-workbook.ts";
import type { RecoverySheets, Row } from "./recovery-workbook.ts";
import { walk } from "./walk-explanations.ts";
import { fc } from "../../support/random-inputs.ts";
import { toldAt } from "../../support/told-figure.ts";
import type { ToldFigure } from "../../support/told-figure.ts";

/** Days Taught may have a part for every weekday, as a figure and as a part. */
const SIZE_OF_A_YEAR = 2 * 366;

describe("every number of the Attendance Recovery tables comes out again from its explanation", () => {
  const more: typeof runs = [
    ["hours by session", goldenWorkbook(), [["Hours Rounding", "Session"]]],
    ["all minutes towards days", goldenWorkbook(), [["Day Credit Rounding", "Total"]]],
    [
      "all minutes towards days, surplus carried",
      goldenWorkbook(),
      [
        ["Day Credit Rounding", "Total"],
        ["Carry Same-Day Surplus", "Yes"],
      ],
    ],
    [
      "details over all dates, at most three days, P-1 in September",
      goldenWorkbook(),
      [
        ["Section Student Detail Means", "Total"],
        ["Maximum Recovered Days", "3"],
        ["P-1 Ends", "2025-09-30"],
        ["P-2 Ends", "2025-11-04"],
      ],
    ],
    ["before the first school month has ended", goldenWorkbook(), [["As Of", "2025-09-05"]]],
  ];
  test.each([...runs, ...more])("of the golden district %s", (_name, workbook, overrides) => {
    const { cells, largest, grounds } = walk(workbook, overrides);
    expect(cells).toBeGreaterThan(300);
    expect(largest).toBeLessThan(SIZE_OF_A_YEAR);
    expect(grounds).toBe(true);
  });

  test.each(cases.map((example) => [example.id, example] as const))("of worked case %i", (_id, example) => {
    const { grade, schoolType, recoverableAbsences, sessions } = example;
    const workbook = workbookOf({
      students: [{ ...student, Grade: grade, "School Type": schoolType, Absences: recoverableAbsences }],
      attendance: sessions.map(({ day, minutes }, i) =>
        session(addDays(on(9, 1), day), minutes, { "Session Name": `S${i}` }),
      ),
    });
    const { cells, grounds } = walk(workbook);
    expect(cells).toBeGreaterThanOrEqual(30);
    expect(grounds).toBe(true);
  });

  test("of random logs under random settings", () => {
    fc.assert(
      fc.property(variedSheets, (input) => {
        const { largest, grounds } = walk(workbookOf(input));
        expect(grounds).toBe(true);
        expect(largest).toBeLessThan(SIZE_OF_A_YEAR + 20 * input.attendance.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an explanation stays as small as what it explains", () => {
  const dates = Array.from({ length: 120 }, (_none, i) => addDays(on(8, 1), i * 2));
  test("when a detail is used up over the year", () => {
    const { largest } = walk(
      workbookOf({
        sections: [{ Course: "EXP", Section: "A", "Attendance Recovery": "Yes" }],
        details: [
          {
            "Student Number": "1001",
            Course: "EXP",
            Section: "A",
            "Start Date": "2025-07-01",
            "Attendance Recovery Hours Earned": 90,
          },
        ],
        settings: { "Section Student Detail Means": "Total" },
        attendance: dates.map((date) => session(date, 120, { Course: "EXP", Section: "A" })),
      }),
    );
    expect(largest).toBeLessThan(12 * dates.length);
  });

  test("when every date leaves something over for the next day", () => {
    const { largest } = walk(
      workbookOf({
        students: [{ ...student, Absences: 90 }],
        settings: { "Day Credit Rounding": "Total", "Maximum Recovered Days": 90 },
        attendance: dates.map((date) => session(date, 179)),
      }),
    );
    expect(largest).toBeLessThan(12 * dates.length);
  });
});

describe("an explanation says", () => {
  /** The figure with its parts, a line each: its name, its number, its rule and its sentence. */
  function outline(sheets: RecoverySheets, column: string, row = 0, table = "AR_Recalculation"): string[] {
    const figure = toldAt(runRecovery(sheets).result.explain, { table, row, column });
    const lines: string[] = [];
    const add = ({ name, value, rule, text, parts }: ToldFigure, depth: number): void => {
      const said = [`${name} ${value}`, rule, text].filter((each) => each !== null && each !== "");
      lines.push("  ".repeat(depth) + said.join(" | "));
      for (const part of parts) add(part, depth + 1);
    };
    if (figure !== null) add(figure, 0);
    return lines;
  }
  const times = (from: string, to: string): Row => session(on(9, 2), null, { "Time In": from, "Time Out": to });

  test("what overlaps, with the times of both sessions", () => {
    const sheets = { attendance: [times("15:00", "16:00"), times("15:30", "16:45")] };
    expect(outline(sheets, "Minutes Not Counted").slice(1, 6)).toEqual([
      "  Tuesday 09/02/2025: overlap 30 | ar-overlap-once | Does not count again: this time overlaps row 2.",
      "    Until the earlier Time Out 960",
      "      Time Out 4:45 PM 1005",
      "      Time Out 4:00 PM 960",
      "    Time In 3:30 PM 930",
    ]);
  });

  test("why a row does not count, with its minutes", () => {
    const programs = [record, { ...service, "Start Date": "2025-09-03" }];
    const sheets = { programs, attendance: [session(on(9, 2), 70), session(on(9, 3), 60)] };
    expect(outline(sheets, "Counted Minutes")).toContain(
      "  Tuesday 09/02/2025 0 | ar-within-service | 70 minutes do not count: the date lies in no program service.",
    );
    const lines = outline(sheets, "Minutes Not Counted");
    expect(lines).toContain(
      "  Tuesday 09/02/2025 70 | ar-within-service | Does not count: the date lies in no program service.",
    );
  });

  test("which dates made a day, and what the date before left over", () => {
    const sheets = {
      students: [{ ...student, Absences: 1 }],
      attendance: [session(on(9, 2), 180), session(on(9, 3), 120), session(on(9, 4), 190)],
    };
    expect(outline(sheets, "Days Earned").filter((line) => /^ {2,6}\S/.test(line))).toEqual([
      "  Day 1, 09/03/2025 1 | ar-one-day-per-date | Made of 09/02/2025; 09/03/2025.",
      "    Gathered minutes 300",
      "      Tuesday 09/02/2025: towards days 180",
      "      Wednesday 09/03/2025: towards days 120",
      "    Day length 240",
      "      Hours of a day 4 | A recovered day takes whole hours: the minimum day rounded up.",
      "      Minutes in an hour 60 | An hour has 60 minutes.",
      "  Day 2, 09/04/2025 1 | ar-one-day-per-date | Made of 09/03/2025; 09/04/2025.",
      "    Gathered minutes 240",
      "      Left over from day 1 60",
      "      Thursday 09/04/2025: towards days 180",
      "    Day length 240",
      "      Hours of a day 4 | A recovered day takes whole hours: the minimum day rounded up.",
      "      Minutes in an hour 60 | An hour has 60 minutes.",
    ]);
    expect(outline(sheets, "Days Credited")).toEqual([
      "Days Credited 1 | ar-maximum-days",
      "  Days Earned 2",
      "  Recoverable Absences 1",
      "  Maximum Recovered Days 10 | ar-maximum-days | The setting Maximum Recovered Days is 10.",
    ]);
  });

  test("that absences are unknown, so that the SIS's number stands", () => {
    const programs = [record, { ...service, "Days Used": 3 }];
    expect(outline({ programs, attendance: [session(on(9, 2), 240)] }, "Days Credited")).toEqual([
      "Days Credited 3 | ar-recoverable-absences | Absences are unknown, so this is what the SIS holds.",
      "  Previous Days Used 3",
    ]);
  });

  test("which absence a recovered day makes up for", () => {
    const sheets = { attendance: [session(on(9, 2), 240), session(on(9, 3), 240), ...absences(3)] };
    expect(outline(sheets, "Recovered Day No.", 1, "AR_Recovered_Days").slice(0, 3)).toEqual([
      "Recovered Day No. 2 | ar-maximum-days | Days and absences are matched in date order: this one makes up for 10/02/2025.",
      "  Recovered Day No. 1",
      "  Day 2, 09/03/2025 1 | ar-one-day-per-date | A full day by itself: a single session of 240 minutes reaches the minimum day.",
    ]);
  });

  test("nothing of a place that is not there, or holds no number", () => {
    const { figure } = runRecovery({ attendance: [session(on(9, 2), 240), absence(on(10, 1))] }).result.explain;
    for (const [table, row, column] of [
      ["AR_Recalculation", 0, "Notes"],
      ["AR_Recalculation", 0, "Previous Hours Earned"],
      ["AR_Recalculation", 1, "Hours Earned"],
      ["AR_Recalculation", -1, "Hours Earned"],
      ["AR_Recovered_Days", 0, "Period"],
      ["AR_Recovered_Days", 1, "Minutes Used"],
      ["AR_Summary", 3, "Students"],
      ["AR_Summary", -1, "Students"],
      ["AR_Reconciliation", 0, "Students Compared"],
      ["Elsewhere", 0, "Hours Earned"],
    ] as const) {
      expect([table, column, figure({ table, row, column })]).toEqual([table, column, null]);
    }
  });
});
