/** What is wrong with a row, told in both languages, from values that the rules really give. */
import { calculate } from "../../src/core/calculate.ts";
import { catalogue, makeIssue } from "../../src/core/issue/catalogue.ts";
import type { IssueCode } from "../../src/core/issue/catalogue.ts";
import type { Issue } from "../../src/core/issue/issue.ts";
import { phrase } from "../../src/core/words/phrase.ts";
import { issuePhrases } from "../../src/core/words/issue-phrases.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import { issueRow } from "../../src/app/engine/issue-groups.ts";
import { english } from "../../src/app/words/english.ts";
import { spanishSentences } from "../../src/app/words/issue-sentences-spanish.ts";
import { spanish } from "../../src/app/words/spanish.ts";
import type { Words } from "../../src/app/words/words.ts";
import { prepareRun } from "../../src/pipeline/run-workbook.ts";
import { ceWorkbook } from "../core/continuation/ce-workbook.ts";
import { district } from "../core/continuation/random-district.ts";
import { workedCases, workedSheets } from "../core/continuation/worked-sheets.ts";
import { sheets, variedSheets } from "../core/recovery/random-sheets.ts";
import { workbookOf } from "../core/recovery/recovery-workbook.ts";
import { runs } from "../golden/runs.ts";
import { everyIssue } from "../support/every-issue.ts";
import { BROKEN, ENGLISH, gaps, phrasesIn } from "../support/language.ts";
import { fc } from "../support/random-inputs.ts";
import { readingOf, sheetsOf } from "./logs.ts";

function issuesOf(...given: Parameters<typeof calculate>): readonly Issue[] {
  return calculate(...given).issues;
}

/** Of a workbook with two damaged sheets, and sheets of other people under the names of ours. */
async function issuesOfPlan(): Promise<readonly Issue[]> {
  const reading = readingOf([...sheetsOf(), sheetFromRows("Exceptions", [["Mine"]])]);
  const damagedSheets = [
    { sheet: "Old log", why: "damaged" },
    { sheet: "Wide log", why: "too-large" },
  ] as const;
  const options = { overrides: [], runAt: null, runBy: null };
  const prepared = await prepareRun(calculate, { ...reading, damagedSheets }, options);
  return prepared.kind === "stopped" ? [] : prepared.run.calculation.issues;
}

const calculated: readonly Issue[] = [
  ...runs.flatMap(([, workbook, overrides]) => issuesOf(workbook, overrides)),
  ...workedCases.flatMap((one) => issuesOf(ceWorkbook(workedSheets(one)))),
  ...everyIssue.flatMap(([workbook, overrides]) => issuesOf(workbook, overrides)),
  ...fc.sample(district, 20).flatMap((one) => issuesOf(ceWorkbook(one))),
  ...fc.sample(sheets, 20).flatMap((one) => issuesOf(workbookOf(one))),
  ...fc.sample(variedSheets, 20).flatMap((one) => issuesOf(workbookOf(one))),
];
const allIssues = issuesOfPlan().then((planned) => [...calculated, ...planned]);

/** Each different thing that is said of the issues, once. */
function saidOf(issues: readonly Issue[], { told }: Words): ReadonlySet<string> {
  return new Set(issues.map(issueRow).flatMap((row) => [told.message(row), told.fix(row), told.found(row)]));
}

test("the issues that are told here have every code and every phrase", async () => {
  const issues = await allIssues;
  const codes = new Set(issues.map(({ code }) => code));
  const keys = new Set<string>(
    issues.flatMap(({ found, values }) => [found, ...Object.values(values)].flatMap(phrasesIn)),
  );
  // The same values as output-sheet-not-ours; it needs a sheet of an earlier run.
  const others = (Object.keys(catalogue) as IssueCode[]).filter((code) => !codes.has(code));
  expect(others).toEqual(["output-sheet-edited"]);
  expect(Object.keys(issuePhrases).filter((key) => !keys.has(key))).toEqual([]);
});

test("the sentences of both languages have the same gaps", () => {
  const { issues } = spanishSentences;
  for (const [code, { message, fix }] of Object.entries(catalogue)) {
    const told = issues[code as IssueCode];
    expect([code, gaps(told.message), gaps(told.fix)]).toEqual([code, gaps(message), gaps(fix)]);
  }
});

test("the rules give a value for every gap, in English and in Spanish", async () => {
  for (const issue of await allIssues) {
    const { message, fix } = catalogue[issue.code];
    expect(Object.keys(issue.values)).toEqual(expect.arrayContaining([...gaps(message), ...gaps(fix)]));
  }
  for (const words of [english, spanish]) {
    const broken = [...saidOf(await allIssues, words)].filter((text) => BROKEN.test(text));
    expect(broken).toEqual([]);
  }
});

const NAMES = /(Sheet|Column) for |Minimum Hours for Work/g;

test("nothing in Spanish is left in English", async () => {
  const said = [...saidOf(await allIssues, spanish)];
  expect(said.length).toBeGreaterThan(300);
  expect(said.filter((text) => ENGLISH.test(text.replaceAll(NAMES, "")))).toEqual([]);
  // A sentence that is left in English would be found.
  const unlike = Object.entries(catalogue).filter(([, { message }]) => !ENGLISH.test(message));
  expect(unlike.map(([code]) => code)).toEqual(["unreadable-file", "not-used"]);
});

test("what a row says in each language", async () => {
  const issues = (await allIssues).map(issueRow);
  const sayings = (words: Words, code: IssueCode): readonly string[] =>
    issues
      .filter((row) => row.code === code)
      .map((row) => `${words.told.found(row)} / ${words.told.message(row)} ${words.told.fix(row)}`);
  expect(sayings(english, "unreadable-file")).toEqual([
    "Old log / The workbook has a damaged sheet (Old log cannot be read). Open it in Excel, let Excel repair it, save and try again.",
    "Wide log / The workbook has a sheet that is too large (Wide log). Delete its unused columns and rows, save and try again.",
  ]);
  expect(sayings(spanish, "unreadable-file")[0]).toBe(
    "Old log / El libro tiene una hoja dañada (Old log no se puede leer). Ábralo en Excel, deje que Excel lo repare, guárdelo e inténtelo de nuevo.",
  );
  expect(sayings(english, "setting-value")).toContain(
    "25 / The setting Target Hours per Day cannot be 25: it must be a number of hours in whole minutes, above 0, at most 24. Correct the value, or leave it blank for the default.",
  );
  expect(sayings(spanish, "setting-value")).toContain(
    "25 / El ajuste Target Hours per Day no puede ser 25: se espera un número de horas en minutos enteros, más de 0, 24 como máximo. Corrija el valor, o déjelo vacío para el valor predeterminado.",
  );
  expect(sayings(english, "missing-sheet")).toContain(
    "Calendar / There is no sheet or table for Calendar (the Settings sheet names Somewhere, which is not in the workbook). Name the sheet Calendar, or write its name into the Settings sheet as Sheet for Calendar.",
  );
  expect(sayings(spanish, "roster-without-calendar")).toEqual([
    "1 / No hay una hoja Calendar con fechas, así que no se sabe cuándo se reúnen las secciones de 1 fila. Agregue una hoja Calendar con los días marcados como School Day y Attendance.",
  ]);
});

test("a word beside a number follows it, a long value is cut, and a missing one leaves its gap empty", () => {
  const row = { code: "sis-copy" as const, found: phrase("students", { count: 1 }) };
  const say = (count: number): string => spanish.told.message({ ...row, values: { count } });
  expect(say(1)).toMatch(/^1 fila tiene un /);
  expect(say(1284)).toMatch(/^1,284 filas tienen un /);
  expect(spanish.told.found({ ...row, values: {} })).toBe("1 estudiante");
  expect(english.told.found({ ...row, values: {} })).toBe("1 students");
  const long = { code: "not-used" as const, found: "", values: { what: "long ".repeat(100) } };
  expect(spanish.told.message(long)).toHaveLength(300);
  expect(spanish.told.message(long)).toMatch(/\.\.\.$/);
  expect(spanish.told.message({ ...long, values: {} })).toBe("");
  // What the worker sends stays small, whatever stands in a cell.
  const at = { sheet: "Settings", row: 2, column: 1 };
  const kept = makeIssue("unknown-setting", at, "", long.values.what, { setting: long.values.what, row: 2 });
  expect(kept.values).toEqual({ setting: `${"long ".repeat(100).slice(0, 297)}...`, row: 2 });
  expect(phrase("one-of", long.values).values).toEqual({ what: kept.values["setting"] });
});
