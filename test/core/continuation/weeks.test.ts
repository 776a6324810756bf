/** The rules of one week, through the audit sheet. */
import { dateIn, intervals, pick, program, runCe, student, time, week, weekdays } from "./ce-workbook.ts";
import type { CeSheets } from "./ce-workbook.ts";

function oneWeek(sheets: CeSheets): ReturnType<typeof runCe>["weeks"][number] | undefined {
  return runCe(sheets).weeks[0];
}

describe("suspension", () => {
  const before = (attendance: CeSheets["attendance"], settings: CeSheets["settings"] = {}): unknown =>
    oneWeek({ attendance: [...week(1, ["PPP", "", "PPP", "PPP", "PPP"]), ...attendance], settings })?.["Max Hours"];
  const day = dateIn(1, 1);

  test("a day with nothing but suspension takes the whole target, be the suspension short", () => {
    expect(before(intervals(day, "S"))).toBe(720);
  });

  test("a recorded 0 minutes makes it a part-day suspension", () => {
    expect(before([...intervals(day, "S"), time(day, 0, { Interval: 0 })])).toBe(840);
  });

  test("0 minutes of suspension take nothing", () => {
    expect(before([time(day, 0, { Code: "S" })])).toBe(900);
  });

  test("Window subtracts no more than is missing to the target; Literal the suspended time up to the target", () => {
    expect(before(intervals(day, "PPSSSSS"))).toBe(840);
    expect(before(intervals(day, "PPSSSSS"), { "Suspension Subtracts": "Literal" })).toBe(720);
    expect(before(intervals(day, "PPSS"), { "Suspension Subtracts": "Literal" })).toBe(780);
  });

  test("time after the first suspended interval is not before it, unless the order is by Total", () => {
    expect(before(intervals(day, "PSPPP"))).toBe(840);
    expect(before(intervals(day, "PSPPP"), { "Suspension Order": "Total" })).toBe(900);
  });

  test("as much as the target before the suspension leaves the day whole, under Literal too", () => {
    expect(before(intervals(day, "PPPS"), { "Suspension Subtracts": "Literal" })).toBe(900);
    const [row] = runCe({ attendance: intervals(day, "PPPPS"), calendar: weekdays(1) }).weeks;
    expect(row?.["Max Hours"]).toBe(900);
    const alone = runCe({ attendance: intervals(day, "PPPPS"), calendar: weekdays(1).slice(1, 2) }).weeks;
    expect(alone[0]?.["Max Hours"]).toBe(180);
  });

  test("the first of several suspended intervals counts, and a row of the same number is not before it", () => {
    expect(before(intervals(day, "PSPS"))).toBe(780);
    expect(before([...intervals(day, "PS"), time(day, 60, { Interval: 2 })])).toBe(840);
    expect(before([...intervals(day, "PSSS"), time(day, 60, { Interval: 2 })])).toBe(780);
    expect(before([...intervals(day, "PSSS"), time(day, 60, { Interval: 1 })])).toBe(840);
  });

  test("time without an interval number is not before the suspension", () => {
    expect(before([...intervals(day, "PPSSS"), time(day, 60)])).toBe(840);
  });

  test("when no suspended row has an interval number, all other time counts against it", () => {
    expect(before([...intervals(day, "PP"), time(day, 30), time(day, 120, { Code: "S" })])).toBe(870);
  });

  test("absences before the suspension count as recorded, codes without a category do not", () => {
    expect(before(intervals(day, "EUSS"))).toBe(840);
    expect(before(intervals(day, "AASS"))).toBe(720);
    expect(before(intervals(day, "PASS"))).toBe(780);
  });

  test("it is subtracted before the weekly maximum is applied", () => {
    const settings = { "Target Hours per Day": 4 };
    expect(before(intervals(day, "S"), settings)).toBe(900);
    expect(before([...intervals(day, "S"), ...intervals(dateIn(1, 0), "S", { Interval: 9 })], settings)).toBe(900);
    expect(before(intervals(day, "S"), { ...settings, "Weekly Maximum Hours": 14 })).toBe(840);
  });
});

describe("work", () => {
  const working = (settings: CeSheets["settings"] = {}, classCodes = "P", minutes = 120): readonly unknown[] =>
    pick(
      oneWeek({
        attendance: [
          ...week(1, [classCodes, "P", "P", "", ""]),
          time(dateIn(1, 3), 30),
          ...[0, 1, 2, 3, 4].map((weekday) => time(dateIn(1, weekday), minutes, { "Work Experience": "Yes" })),
        ],
        settings,
      }),
      "Work Hours",
      "Non Work Hours",
      "Course Hours",
      "Appor Hours",
    );

  test("it is printed in full and counts from 4 class hours on", () => {
    expect(working()).toEqual([600, 30, 180, 210]);
    expect(working({}, "PP")).toEqual([600, 30, 240, 870]);
  });

  test("Minimum Hours for Work moves the limit; 0 lets all work count", () => {
    expect(working({ "Minimum Hours for Work": 3.5 })).toEqual([600, 30, 180, 810]);
    expect(working({ "Minimum Hours for Work": 0 })).toEqual([600, 30, 180, 810]);
  });

  test("Maximum Work Hours per Day caps the week by its active days", () => {
    expect(working({ "Maximum Work Hours per Day": 1 }, "PP")).toEqual([600, 30, 240, 570]);
    expect(working({ "Maximum Work Hours per Day": 0 }, "PP")).toEqual([600, 30, 240, 270]);
  });

  test("a day that is not active does not raise that cap", () => {
    const days = [1, 2, 3].map((weekday) => time(dateIn(1, weekday), 120, { "Work Experience": "Yes" }));
    const sheets = {
      attendance: [...week(1, ["", "PP", "PP", "", ""]), ...days],
      settings: { "Maximum Work Hours per Day": 1 },
    };
    expect(oneWeek({ ...sheets, calendar: weekdays(1, [dateIn(1, 0)]) })?.["Appor Hours"]).toBe(480);
  });

  test("an Interval row marked Work Experience is course time", () => {
    const row = oneWeek({ attendance: week(1, "P", { "Work Experience": "Yes" }) });
    expect(pick(row, "Course Hours", "Work Hours")).toEqual([300, 0]);
  });
});

describe("the sheet's cells", () => {
  const attendance = [
    ...intervals(dateIn(1, 0), "PPS"),
    time(dateIn(1, 0), 45, { "Work Experience": "Yes" }),
    ...intervals(dateIn(1, 1), "EU"),
    ...intervals(dateIn(1, 2), "PA"),
    time(dateIn(1, 3), 0),
  ];

  test("weekdays show + E U S A in this order, - when not in session, blank without a record", () => {
    const row = oneWeek({ attendance, calendar: weekdays(2, [dateIn(1, 4)]) });
    expect(pick(row, "Mon", "Tue", "Wed", "Thu", "Fri")).toEqual([
      "+2.75 S1.00",
      "E1.00 U1.00",
      "+1.00 A1.00",
      "+0.00",
      "-",
    ]);
    expect(oneWeek({ attendance })?.["Fri"]).toBeNull();
  });

  test("they follow Display Time As, the numbers stay minutes", () => {
    const shown = (display: string): unknown[] =>
      pick(oneWeek({ attendance, settings: { "Display Time As": display } }), "Mon", "Course Hours", "Hours Susp");
    expect(shown("Hours:Minutes")).toEqual(["+2:45 S1:00", 180, 60]);
    expect(shown("Minutes")).toEqual(["+165 S60", 180, 60]);
  });

  test("sums of absences stand in their own columns; without a category nowhere", () => {
    const columns = ["Hours Excused", "Hours Unexc", "Hours Susp", "Course Hours", "Hours + or -"] as const;
    expect(pick(oneWeek({ attendance }), ...columns)).toEqual([60, 60, 60, 180, -660]);
  });

  test.each(["Oldest", "Nearest"])(
    "a week with three debits has two rows right below it that carry only the pair (%s)",
    (order) => {
      const { audit } = runCe({
        attendance: [
          ...week(1, ["PPP", "PPP", "PPP", "PPP", "U"]),
          ...week(2, ["PPP", "PPP", "PPP", "PP", "PP"]),
          ...week(3, ["", "PPP", "PPP", "PPP", "PP"]),
          ...week(4, "PPPPP"),
        ],
        settings: { "CE Report End": dateIn(4, 6), "Fill Order": order },
      });
      expect(audit.map((row) => pick(row, "Week"))).toEqual(
        ["2025-08-18", "2025-08-25", "2025-09-01", "2025-09-08", "2025-09-08", "2025-09-08"].map((monday) => [monday]),
      );
      const pair = ["Hours Debited", "Week Credited", "Hours Credited", "Week Debited"] as const;
      expect(audit.map((row) => pick(row, ...pair))).toEqual([
        [null, null, 180, "2025-09-08"],
        [null, null, 120, "2025-09-08"],
        [null, null, 60, "2025-09-08"],
        [180, "2025-08-18", null, null],
        [120, "2025-08-25", null, null],
        [60, "2025-09-01", null, null],
      ]);
      const filled = Object.entries(audit[4] ?? {}).filter(([, cell]) => cell !== null);
      expect(filled.map(([column]) => column)).toEqual([
        "Student Name",
        "Student Number",
        "Week",
        "Hours Debited",
        "Week Credited",
        "School",
      ]);
      expect(pick(audit[3], "Total Appor", "Unused Excess", "Hours + or -")).toEqual([900, 240, 600]);
    },
  );

  test("name, number, grade, gender and school stand on the main row", () => {
    const row = oneWeek({ attendance, students: [{ ...student, Grade: "AD" }], programs: [program] });
    expect(pick(row, "Student Name", "Student Number", "Grade Level", "Gender", "Week", "School")).toEqual([
      "Rivera, Ana",
      "1001",
      "adult",
      "F",
      "2025-08-18",
      "Oak",
    ]);
  });
});
