import type { Cell } from "../../../src/core/sheet/sheet.ts";
import { repeatedRows } from "../../../src/core/records/equal-rows.ts";
import { KIND_CONTINUATION, KIND_DAILY, KIND_NONE, KIND_RECOVERY } from "../../../src/core/records/records.ts";
import { codesAt, read, workbook } from "./workbooks.ts";
import type { Rows } from "./workbooks.ts";
import { fc } from "../../support/random-inputs.ts";

const HEADER = [
  "Student Number",
  "Date",
  "Program",
  "Course",
  "Section",
  "Mode",
  "Interval",
  "Code",
  "Minutes",
  "Hours",
  "Time In",
  "Time Out",
  "Parent Attendance ID",
];

/** An attendance row by the names of its columns. */
function row(cells: Readonly<Record<string, Cell>>): Cell[] {
  return HEADER.map((name) => cells[name] ?? null);
}

function log(...rows: Readonly<Record<string, Cell>>[]): Rows {
  return [HEADER, ...rows.map(row)];
}

const session = { "Student Number": "0001", Date: 45_901, Program: "AR", Minutes: 60 };

describe("every row is exactly one of used, not counted, held back, duplicate or copy", () => {
  test.each<[string, Record<string, Cell>, string]>([
    ["a date that does not exist", { ...session, Date: "13/45/2025" }, "unreadable-value Attendance!R2C2"],
    ["no date", { ...session, Date: null }, "missing-value Attendance!R2C2"],
    ["no student number", { ...session, "Student Number": " " }, "missing-value Attendance!R2C1"],
    ["minutes below zero", { ...session, Minutes: -60 }, "unreadable-value Attendance!R2C9"],
    ["a day of 25 hours", { ...session, Minutes: null, Hours: 25 }, "unreadable-value Attendance!R2C10"],
    ["an error in a needed cell", { ...session, Minutes: { error: "#N/A" } }, "unreadable-value Attendance!R2C9"],
    ["a program that is none", { ...session, Program: "GATE" }, "unreadable-value Attendance!R2C3"],
    [
      "Time Out before Time In",
      { ...session, Minutes: null, "Time In": "4:00 PM", "Time Out": "3:00 PM" },
      "end-before-start Attendance!R2C12",
    ],
    ["an unknown student", { ...session, "Student Number": "9999" }, "student-not-found Attendance!R2C1"],
    ["two ways that disagree", { ...session, Hours: 2 }, "durations-disagree Attendance!R2C9"],
    [
      "times that disagree with minutes",
      { ...session, "Time In": "3:00 PM", "Time Out": "3:30 PM" },
      "durations-disagree Attendance!R2C9",
    ],
    ["another school year", { ...session, Date: 45_500 }, "outside-school-year Attendance!R2C2"],
    [
      "an unlisted code on a continuation row",
      { ...session, "Student Number": "0002", Program: "CE", Code: "QQ" },
      "unreadable-value Attendance!R2C8",
    ],
    ["neither program", { ...session, Program: null, Mode: "Time" }, "not-used Attendance!R2C1"],
  ])("%s", (_what, cells, expected) => {
    const result = read(
      workbook({ Attendance: log(cells, { ...session, Date: 45_903 }, { ...session, Date: 45_904 }) }),
    );
    expect(codesAt(result)).toEqual([expected]);
    const counts = result.counts()["Attendance"];
    expect(counts).toMatchObject({ read: 3, used: 2 });
    expect((counts?.heldBack ?? 0) + (counts?.notCounted ?? 0)).toBe(1);
  });

  test("a row after As Of is not counted", () => {
    const result = read(workbook({ Attendance: log(session, { ...session, Date: 46_000 }) }), [
      ["As Of", "12/01/2025"],
    ]);
    expect(codesAt(result)).toEqual(["after-as-of Attendance!R3C2"]);
  });

  test("an exact duplicate is found as read, not as typed", () => {
    const result = read(workbook({ Attendance: log(session, { ...session, Date: "9/1/2025", Minutes: "60" }) }));
    expect(codesAt(result)).toEqual(["duplicate-row Attendance!R3C1"]);
    expect(result.counts()["Attendance"]).toMatchObject({ read: 2, used: 1, duplicates: 1 });
  });

  test("a session typed once in minutes and once in hours is one session", () => {
    const result = read(workbook({ Attendance: log(session, { ...session, Minutes: null, Hours: 1 }) }));
    expect(codesAt(result)).toEqual(["duplicate-row Attendance!R3C1"]);
  });

  test("rows that the SIS copied for backfill are skipped, with one issue", () => {
    const copy = { "Student Number": "0002", Date: 45_901, Program: "CE", Minutes: 60 };
    const rows = log(
      { ...copy, "Parent Attendance ID": "77" },
      { ...copy, Date: 45_902, "Parent Attendance ID": 78 },
      { ...copy, "Parent Attendance ID": 0 },
    );
    const result = read(workbook({ Attendance: rows }));
    expect(result.counts()["Attendance"]).toMatchObject({ read: 3, used: 1, copies: 2 });
    expect(codesAt(result)).toEqual(["sis-copy Attendance!"]);
  });

  test("a session that the SIS copied does not make the original a repetition", () => {
    const copy = { ...session, "Parent Attendance ID": "77" };
    const result = read(workbook({ Attendance: log(copy, { ...session, Minutes: null, Hours: 1 }) }));
    expect(result.counts()["Attendance"]).toMatchObject({ read: 2, used: 1, copies: 1, duplicates: 0 });
  });

  test("more students than 16 bits can number are kept apart", () => {
    const count = 33_000;
    const rows = Array.from({ length: count }, (_unused, index) => ({
      ...session,
      "Student Number": `X${String(index)}`,
    }));
    const result = read(workbook({ Attendance: log(...rows, session) }));
    expect(result.counts()["Attendance"]).toMatchObject({ read: count + 1, used: 1, heldBack: count });
    const last = result.issues.filter(({ code }) => code === "student-not-found").at(-1);
    expect(last).toMatchObject({ studentNumber: "X32999", at: { row: 33_001 } });
  });

  test("more codes than 8 bits can number are kept apart", () => {
    const rows = Array.from({ length: 300 }, (_unused, index) => ({ ...session, Code: `C${String(index)}` }));
    const result = read(workbook({ Attendance: log(...rows, ...rows) }));
    expect(result.counts()["Attendance"]).toMatchObject({ read: 600, duplicates: 300 });
    const { code, codes } = result.records.attendance;
    expect([0, 127, 128, 299].map((row) => codes[code[row] ?? 0]?.text)).toEqual(["C0", "C127", "C128", "C299"]);
  });

  test("blank rows are skipped, and rows keep their sheet row", () => {
    const result = read(workbook({ Attendance: log(session, {}, { ...session, Minutes: null }, {}) }));
    expect([0, 1].map(result.records.attendance.row)).toEqual([2, 4]);
  });

  test("a student number like __proto__ is a number like any other", () => {
    const students = [
      ["Student Number", "Last Name", "First Name", "Grade"],
      ["__proto__", "A", "B", "5"],
      ["constructor", "C", "D", "5"],
    ];
    const rows = log(
      { ...session, "Student Number": "__proto__" },
      { ...session, "Student Number": "constructor" },
      { ...session, "Student Number": "toString" },
    );
    const result = read(
      workbook({ Students: students, Attendance: rows, Programs: [["Student Number", "Program", "Start Date"]] }),
    );
    expect([...result.records.attendance.student]).toEqual([0, 1, -1]);
  });
});

describe("what a row is about", () => {
  const sections = [
    ["Course", "Section", "Attendance Recovery", "CE"],
    ["REC", "1", "Yes", null],
    ["CON", "1", null, "Yes"],
    ["ART", "1", null, null],
    ["BOTH", "1", "Yes", "Yes"],
  ];
  test.each<[string, Record<string, Cell>, number]>([
    ["Program wins", { Program: "CE", Course: "REC", Section: "1" }, KIND_CONTINUATION],
    ["Daily wins over Program", { Program: "AR", Mode: "ATT_ModeDaily" }, KIND_DAILY],
    ["Mode Session is recovery", { Program: null, Mode: "session" }, KIND_RECOVERY],
    ["a recovery section", { Program: null, Course: "REC", Section: "1" }, KIND_RECOVERY],
    ["a section marked both ways", { Program: null, Course: "BOTH", Section: "1" }, KIND_RECOVERY],
    ["a continuation section", { Program: null, Course: "CON", Section: "1" }, KIND_CONTINUATION],
    ["a continuation student in an unknown section", { Program: null, Course: "XYZ", Section: "1" }, KIND_CONTINUATION],
    ["a continuation student in a known other section", { Program: null, Course: "ART", Section: "1" }, KIND_NONE],
  ])("%s", (_what, cells, kind) => {
    const rows = log({ "Student Number": "0002", Date: 45_901, Minutes: 60, Code: "P", ...cells });
    expect([...read(workbook({ Attendance: rows, Sections: sections })).records.attendance.kind]).toEqual([kind]);
  });
});

describe("students", () => {
  const header = [
    "Student Number",
    "State ID",
    "Last Name",
    "First Name",
    "Grade",
    "School",
    "Entry Date",
    "Exit Date",
    "State Exclude",
  ];
  const ana = ["0001", "1000000001", "Alvarez", "Ana", "5", "Elm", 45_887, null, null];

  test("the grade and school are those in force on As Of, else of the latest entry", () => {
    const rows = [header, [...ana.slice(0, 4), "4", "Oak", 45_800, 45_887, null], ana];
    expect(read(workbook({ Students: rows })).records.students[0]?.home).toMatchObject({ grade: 5 });
    const early = read(workbook({ Students: rows }), [["As Of", "07/15/2025"]]);
    expect(early.records.students[0]?.home).toMatchObject({ grade: 4 });
  });

  test("the same number with another name is held back", () => {
    const result = read(
      workbook({
        Students: [
          header,
          ana,
          ["0001", "1000000001", "Brown", "Ben", "5", "Elm", null, null, null],
          ["0002", "1000000002", "C", "D", 11, "Oak", null, null, null],
        ],
      }),
    );
    expect(codesAt(result)).toEqual(["conflicting-student Students!R3C3"]);
  });

  test("a State Exclude student is in no output and has one issue", () => {
    const excluded = [...ana.slice(0, 8), "Yes"];
    const result = read(
      workbook({ Students: [header, excluded, ["0002", null, "C", "D", 11, "Oak", null, null, null]] }),
    );
    expect(codesAt(result)).toEqual(["state-excluded Students!R2C9"]);
    expect(result.counts()).toMatchObject({
      Students: { notCounted: 1 },
      Attendance: { notCounted: 1 },
      Programs: { notCounted: 1 },
    });
  });

  test("a State Exclude student of several rows still has one issue", () => {
    const excluded = [...ana.slice(0, 8), "Yes"];
    const again = [...excluded.slice(0, 6), 45_950, null, "Yes"];
    const result = read(
      workbook({ Students: [header, excluded, again, ["0002", null, "C", "D", 11, "Oak", null, null, null]] }),
    );
    expect(codesAt(result)).toEqual(["state-excluded Students!R2C9"]);
    expect(result.counts()).toMatchObject({ Students: { read: 3, notCounted: 2 } });
  });

  test("overlapping enrollments at one school are warned of", () => {
    const result = read(
      workbook({
        Students: [
          header,
          ana,
          [...ana.slice(0, 6), 45_900, null, null],
          ["0002", null, "C", "D", 11, "Oak", null, null, null],
        ],
      }),
    );
    expect(codesAt(result)).toEqual(["overlapping-enrollments Students!R3C7"]);
  });

  test("a number among identifiers with zeros is warned of once", () => {
    const rows = log(
      session,
      { ...session, "Student Number": 2, Date: 45_902 },
      { ...session, "Student Number": 2, Date: 45_903 },
    );
    const result = read(workbook({ Attendance: rows }));
    expect(codesAt(result).filter((code) => code.startsWith("identifier"))).toEqual([
      "identifier-is-a-number Attendance!R3C1",
    ]);
  });

  test("a State ID of nine digits is warned of", () => {
    const result = read(
      workbook({
        Students: [
          header,
          ["0001", 100_000_000, ...ana.slice(2)],
          ["0002", null, "C", "D", 11, "Oak", null, null, null],
        ],
      }),
    );
    expect(codesAt(result)).toContain("state-id-invalid Students!R2C2");
  });

  test.each([
    ["TK", -1],
    ["KN", 0],
    ["00", 0],
    [0, 0],
    ["PS", -1],
    [-2, -1],
    ["05", 5],
    [12, 12],
    [13, 13],
    ["AD", 13],
  ])("grade %s", (text, grade) => {
    const rows = [
      header,
      [...ana.slice(0, 4), text, ...ana.slice(5)],
      ["0002", null, "C", "D", 11, "Oak", null, null, null],
    ];
    expect(read(workbook({ Students: rows })).records.students[0]?.home?.grade).toBe(grade);
  });
});

test("a workbook of the 1904 system gives the same days", () => {
  const rows = log({ ...session, Date: 45_901 - 1462 });
  expect([
    ...read(workbook({ Attendance: rows, Programs: [["Student Number", "Program", "Start Date"]] }, true)).records
      .attendance.day,
  ]).toEqual([45_901]);
});

test("hidden rows count and are warned of", () => {
  const input = workbook({ Attendance: log(session, { ...session, Date: 45_902 }) });
  const sheets = input.sheets.map((sheet) => (sheet.name === "Attendance" ? { ...sheet, hiddenRows: [3] } : sheet));
  const result = read({ ...input, sheets });
  expect(codesAt(result)).toEqual(["hidden-rows Attendance!"]);
  expect(result.counts()["Attendance"]).toMatchObject({ used: 2 });
});

test("equal rows are found as a plain search finds them", () => {
  const column = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(column, column, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (left, right, included) => {
      const expected: [number, number][] = [];
      left.forEach((value, index) => {
        const first = left.findIndex(
          (other, place) => included[place] === true && other === value && right[place] === right[index],
        );
        if (included[index] === true && first < index && first >= 0) expected.push([index, first]);
      });
      const rows = Int32Array.from(left.keys()).filter((index) => included[index] === true);
      const found = repeatedRows([Int32Array.from(left), Int32Array.from(right)], rows);
      expect([...found].toSorted((a, b) => a[0] - b[0])).toEqual(expected);
    }),
  );
});
