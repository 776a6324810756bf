import { calculate } from "../../src/core/calculate.ts";
import type { Calculation } from "../../src/core/result.ts";
import type { NewWorkbook } from "../../src/file/new-workbook.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { templateWorkbook } from "../../src/sample/template-workbook.ts";
import { workbookInputOf } from "./workbook-input.ts";
import { messagesOf } from "../support/issue-words.ts";

function run(workbook: NewWorkbook): Calculation {
  const result = calculate(workbookInputOf(workbook));
  if (result.kind === "stopped") throw new Error(messagesOf(result.issues));
  return result;
}

describe("a run on the made-up district", () => {
  const result = run(sampleWorkbook());
  const table = (name: string) => result.tables.find((candidate) => candidate.name === name);

  test("reads every sheet and accounts for every row", () => {
    const roles = ["Students", "Attendance", "Programs", "Calendar", "Sections", "Section Student Detail", "Codes"];
    expect(Object.keys(result.totals.rows).sort()).toEqual([...roles].sort());
    for (const { read, used, notCounted, heldBack, duplicates, copies } of Object.values(result.totals.rows)) {
      expect(used + notCounted + heldBack + duplicates + copies).toBe(read);
    }
  });

  test("has something in every result", () => {
    for (const { name, rows } of result.tables)
      expect(`${name} ${rows.length > 0 ? "has rows" : "is empty"}`).toBe(`${name} has rows`);
    expect(table("AR_Recalculation")?.rows.length).toBeGreaterThan(25);
    expect(table("CE_Weekly_Audit")?.rows.length).toBeGreaterThan(300);
    expect(table("AR_Recovered_Days")?.rows.length).toBeGreaterThan(60);
    expect(result.totals.continuation.unusedExcessMinutes).toBeGreaterThan(0);
    expect(result.totals.continuation.stillShortMinutes).toBeGreaterThan(0);
  });

  test("has students that match what the SIS holds, students that changed, and new services", () => {
    const status = table("AR_Recalculation")?.columns.findIndex(({ name }) => name === "Status") ?? -1;
    const met = new Set(table("AR_Recalculation")?.rows.map((row) => row[status]));
    for (const expected of ["No change", "Change", "New service", "Held back"]) expect(met).toContain(expected);
  });

  test("finds what clerks get wrong", () => {
    const met = new Set<string>(result.issues.map(({ code }) => code));
    const expected = [
      "unreadable-value",
      "duplicate-row",
      "conflicting-student",
      "end-before-start",
      "student-not-found",
      "durations-disagree",
      "minutes-missing",
      "outside-school-year",
      "after-as-of",
      "sis-copy",
      "not-used",
      "not-an-ar-section",
      "day-not-in-session",
      "unlicensed-teacher",
      "session-outside-service",
      "attendance-while-not-enrolled",
      "absence-without-category",
      "sessions-overlap",
      "capped-by-section-detail",
      "overlapping-records",
      "identifier-is-a-number",
      "state-id-invalid",
      "state-excluded",
      "ratio-exceeded",
      "absences-differ",
      "credit-fell",
      "work-without-class-hours",
      "work-over-18",
      "no-attendance-recorded",
      "import-row-held-back",
    ];
    expect(expected.filter((code) => !met.has(code))).toEqual([]);
  });
});

describe("a run on the empty template", () => {
  const result = run(templateWorkbook());

  test("finds nothing wrong and makes import files with a header only", () => {
    expect(result.issues).toEqual([]);
    for (const { rowCount } of result.importFiles) expect(rowCount).toBe(0);
    expect(result.totals.recovery.students + result.totals.continuation.students).toBe(0);
  });
});
