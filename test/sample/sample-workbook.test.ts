import { roleSpecs } from "../../src/core/records/columns.ts";
import { isWeekday } from "../../src/core/units/day.ts";
import type { NewCell, NewSheet, NewWorkbook } from "../../src/file/new-workbook.ts";
import { mistakes } from "../../src/sample/mistakes.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { instructionDays } from "../../src/sample/school-year.ts";

function sheet(workbook: NewWorkbook, name: string): NewSheet {
  const found = workbook.sheets.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

function rowsOf(workbook: NewWorkbook, name: string): readonly (readonly NewCell[])[] {
  return [...sheet(workbook, name).rows];
}

function columnOf(workbook: NewWorkbook, name: string, header: string): readonly NewCell[] {
  const index = sheet(workbook, name).columns.findIndex((column) => column.header === header);
  return rowsOf(workbook, name).map((row) => row[index] ?? null);
}

const text = (workbook: NewWorkbook): string =>
  JSON.stringify(workbook.sheets.map(({ rows, ...rest }) => ({ ...rest, rows: [...rows] })));

describe("the made-up district", () => {
  const district = sampleWorkbook();

  test("is the same every time, and another one with another seed", () => {
    expect(text(sampleWorkbook())).toBe(text(district));
    expect(text(district)).toBe(text(district));
    expect(text(sampleWorkbook({ students: 120, seed: 2 }))).not.toBe(text(district));
  });

  test("has every input sheet with the documented columns", () => {
    // The district records presence, so it has no rosters.
    for (const { role, columns } of roleSpecs.filter((spec) => spec.role !== "Roster")) {
      const headers = sheet(district, role).columns.map(({ header }) => header);
      expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(headers));
      for (const { name, required } of columns) if (required) expect(headers).toContain(name);
      for (const row of rowsOf(district, role)) expect(row).toHaveLength(headers.length);
    }
  });

  test("says that all people are made up", () => {
    expect(text({ sheets: [sheet(district, "Read me")] })).toMatch(/120 students.*are made up/);
  });

  test("has 180 days of instruction, all of them weekdays", () => {
    expect(instructionDays).toHaveLength(180);
    expect(instructionDays.every(isWeekday)).toBe(true);
  });

  test("has 120 students with seven-digit numbers and ten-digit State IDs", () => {
    const numbers = new Set(columnOf(district, "Students", "Student Number"));
    expect(numbers.size).toBe(120);
    for (const number of numbers) expect(number).toMatch(/^00\d{5}$/);
    const stateIds = columnOf(district, "Students", "State ID").filter(
      (id) => typeof id === "string" && /^\d{10}$/.test(id),
    );
    expect(new Set(stateIds).size).toBeGreaterThan(110);
  });

  test("has all three schools and every grade but 7 and 8", () => {
    expect(new Set(columnOf(district, "Students", "School")).size).toBe(3);
    const grades = new Set(columnOf(district, "Students", "Grade"));
    for (const grade of ["TK", "K", "1", "2", "3", "4", "5", "6", "9", "10", "11", "12", "adult"]) {
      expect(grades).toContain(grade);
    }
  });

  test("has some thousands of attendance rows of every kind", () => {
    const modes = columnOf(district, "Attendance", "Mode");
    const count = (mode: string): number => modes.filter((given) => given === mode).length;
    expect(modes.length).toBeGreaterThan(5000);
    expect(modes.length).toBeLessThan(12_000);
    expect(count("Interval")).toBeGreaterThan(4000);
    expect(count("Session")).toBeGreaterThan(400);
    expect(count("Daily")).toBeGreaterThan(400);
    expect(count("Time")).toBeGreaterThan(200);
    expect(columnOf(district, "Attendance", "Work Experience")).toContain("Yes");
    for (const way of ["Minutes", "Hours", "Time In", "Time Out"]) {
      expect(columnOf(district, "Attendance", way).filter((cell) => cell !== null).length).toBeGreaterThan(50);
    }
  });

  test("has the sections, caps and programs that recovery and continuation need", () => {
    expect(columnOf(district, "Sections", "Licensed Teacher")).toEqual(expect.arrayContaining(["Yes", "No", null]));
    expect(columnOf(district, "Sections", "Attendance Recovery (Override)")).toContain("Yes");
    expect(columnOf(district, "Sections", "CE")).toContain("Yes");
    expect(rowsOf(district, "Section Student Detail").length).toBeGreaterThan(0);
    expect(columnOf(district, "Programs", "Program")).toEqual(
      expect.arrayContaining(["AR", "AR Service", "CE", "GATE"]),
    );
    expect(columnOf(district, "Students", "State Exclude")).toContain("Yes");
    const numbers = columnOf(district, "Students", "Student Number");
    expect(new Set(numbers).size).toBeLessThan(numbers.length);
  });

  test("has every mistake that clerks make, in a row or two of a hundred", () => {
    const tally = new Map<string, number>();
    const rows = rowsOf(sampleWorkbook({ students: 120, seed: 1 }, tally), "Attendance");
    expect([...tally.keys()].sort()).toEqual(mistakes.map(({ name }) => name).sort());
    const made = [...tally.values()].reduce((sum, count) => sum + count, 0);
    expect(made / rows.length).toBeGreaterThan(0.005);
    expect(made / rows.length).toBeLessThan(0.03);
  });

  test("grows evenly: twice the students have about twice the rows", () => {
    const rows = (students: number): number => rowsOf(sampleWorkbook({ students, seed: 3 }), "Attendance").length;
    const ratio = rows(800) / rows(400);
    expect(ratio).toBeGreaterThan(1.7);
    expect(ratio).toBeLessThan(2.3);
  });

  test("opens more schools and sections as it grows, and numbers stay unique", () => {
    const large = sampleWorkbook({ students: 2500, seed: 1 });
    const schools = new Set(columnOf(large, "Students", "School"));
    expect(schools.size).toBeGreaterThan(4);
    expect(new Set(columnOf(large, "Students", "Student Number")).size).toBe(2500);
    expect(rowsOf(large, "Sections").length).toBeGreaterThan(60);
  });

  test("can be as small as one student", () => {
    expect(rowsOf(sampleWorkbook({ students: 1, seed: 1 }), "Students").length).toBeGreaterThan(0);
  });
});
