/** The finished workbooks in LibreOffice. All are opened in one start of the program: that takes longer than all else. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calculate } from "../../src/core/calculate.ts";
import type { Calculation } from "../../src/core/result.ts";
import type { WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { columnLetters } from "../../src/core/sheet/sheet.ts";
import { formulaOf } from "../../src/core/tables/table.ts";
import type { Table } from "../../src/core/tables/table.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { ceWorkbook } from "../core/continuation/ce-workbook.ts";
import { district } from "../core/continuation/random-district.ts";
import { variedSheets } from "../core/recovery/random-sheets.ts";
import { workbookOf } from "../core/recovery/recovery-workbook.ts";
import { goldenWorkbook } from "../golden/golden-workbook.ts";
import { runs } from "../golden/runs.ts";
import { AUDIT, calculation, EXCEPTIONS, RECALCULATION, resultsFor, SUMMARY } from "../file/calculations.ts";
import { textOfPart, withPart } from "../file/packages.ts";
import { checkInLibreOffice } from "./libreoffice.ts";
import type { OfficeCheck } from "./libreoffice.ts";
import { fc } from "../support/random-inputs.ts";
import { messagesOf } from "../support/issue-words.ts";

jest.setTimeout(300_000);

const displays = ["Decimal Hours", "Hours:Minutes", "Minutes"] as const;
const folder = mkdtempSync(join(tmpdir(), "results-"));
const checks = new Map<string, OfficeCheck>();

const log = (date1904: boolean): Promise<Uint8Array> =>
  writeWorkbook({
    date1904,
    sheets: [
      {
        name: "O'Neil log",
        table: "Students",
        columns: [{ header: "Student Number", width: 16, format: "identifier" }],
        rows: [["0012345"]],
      },
    ],
  });

function calculated(workbook: WorkbookInput, overrides: readonly (readonly [string, string])[] = []): Calculation {
  const done = calculate(workbook, overrides);
  if (done.kind === "stopped") throw new Error(messagesOf(done.issues));
  return done;
}

const golden = calculated(goldenWorkbook());
const tableNamed = (name: string): Table => {
  const table = golden.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
};
/** The log is sheet 1. */
const partOf = (name: string): string => `xl/worksheets/sheet${2 + golden.tables.indexOf(tableNamed(name))}.xml`;

/** Every column of the golden district that has a formula: the sheet, the cell of its last formula, and its number. */
const formulaColumns = golden.tables.flatMap((table) =>
  table.columns.flatMap((column, index) => {
    const row = table.rows.findLastIndex((cells) => formulaOf(cells[index] ?? null, column) !== null);
    return row < 0 ? [] : [{ sheet: table.name, cell: `${columnLetters(index + 1)}${10 + row}`, column: column.name }];
  }),
);

/** The workbook with another number stored beside each formula of formulaColumns; cells and numbers are noted. */
async function withWrongNumbers(bytes: Uint8Array): Promise<Uint8Array> {
  let changed = bytes;
  for (const { sheet, cell } of formulaColumns) {
    const xml = await textOfPart(changed, partOf(sheet));
    changed = await withPart(
      changed,
      partOf(sheet),
      xml.replace(new RegExp(`(<c r="${cell}"[^>]*><f>[^<]*</f><v>)([^<]*)`), (_, before: string, value: string) => {
        wrong.push(`${sheet}!${cell}: ${JSON.stringify(Number(value) + 1e-9)} became `);
        return before + String(Number(value) + 1e-9);
      }),
    );
  }
  return changed;
}
const wrong: string[] = [];

/** The weekly audit of the golden district with its XML changed. */
async function auditWith(change: (xml: string) => string): Promise<Uint8Array> {
  const bytes = await resultsFor(await log(false), golden);
  return withPart(bytes, partOf("CE_Weekly_Audit"), change(await textOfPart(bytes, partOf("CE_Weekly_Audit"))));
}

/** The cells of two rows of the table, but not the hidden ones beside it, exchanged: what sorting does. */
function sorted(xml: string): string {
  const table = tableNamed("CE_Weekly_Audit");
  const kept = columnLetters(table.columns.length + 2);
  const rowXml = (row: number): readonly [whole: string, own: string, beside: string] => {
    const [whole = "", inside = ""] = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`).exec(xml) ?? [];
    const at = inside.indexOf(`<c r="${kept}${row}"`);
    return [whole, at < 0 ? inside : inside.slice(0, at), at < 0 ? "" : inside.slice(at)];
  };
  const moved = (cells: string, from: number, to: number): string =>
    cells.replaceAll(new RegExp(`\\b([A-Z]{1,2})${from}\\b`, "g"), `$1${to}`);
  const [[first, firstOwn, firstBeside], [second, secondOwn, secondBeside]] = [rowXml(10), rowXml(13)];
  return xml
    .replace(first, "@first@")
    .replace(second, `<row r="13">${moved(firstOwn, 10, 13)}${secondBeside}</row>`)
    .replace("@first@", `<row r="10">${moved(secondOwn, 13, 10)}${firstBeside}</row>`);
}

const setOf = (xml: string, cell: string, value: string): string => {
  const changed = xml.replace(new RegExp(`<c r="${cell}"( s="\\d+")[^>]*>.*?</c>`), `<c r="${cell}"$1>${value}</c>`);
  expect(changed).not.toBe(xml);
  return changed;
};
const cellOf = (column: string, row: number): string =>
  `${columnLetters(1 + tableNamed("CE_Weekly_Audit").columns.findIndex(({ name }) => name === column))}${row}`;

/** Made-up districts with a printed week. */
const districts = fc
  .sample(district, { numRuns: 8, seed: 46_170 })
  .filter((sheets) => calculated(ceWorkbook(sheets)).totals.continuation.weeks > 0);

/** Workbooks by name; a name says what it is. */
const workbooks: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  ...Object.fromEntries(
    displays.flatMap((display) =>
      [false, true].map((date1904) => [
        `plain ${display} ${date1904}`,
        async () => resultsFor(await log(date1904), calculation([RECALCULATION, AUDIT, SUMMARY, EXCEPTIONS], display)),
      ]),
    ),
  ),
  ...Object.fromEntries(
    runs.map(([name, workbook, overrides]) => [
      `golden ${name}`,
      async () => resultsFor(await log(false), calculated(workbook, overrides)),
    ]),
  ),
  ...Object.fromEntries(
    displays.map((display) => [
      `work limit ${display}`,
      async () =>
        resultsFor(
          await log(display === "Minutes"),
          calculated(goldenWorkbook(), [
            ["Display Time As", display],
            ["Maximum Work Hours per Day", "1"],
            ["Minimum Hours for Work", "3"],
            ["As Of", "2026-02-10"],
          ]),
        ),
    ]),
  ),
  ...Object.fromEntries(
    districts.map((sheets, index) => [
      `district ${index}`,
      async () =>
        resultsFor(
          await log(index % 2 === 1),
          calculated(ceWorkbook(sheets), [["Display Time As", displays[index % 3] ?? "Minutes"]]),
        ),
    ]),
  ),
  ...Object.fromEntries(
    fc
      .sample(variedSheets, { numRuns: 6, seed: 46_210 })
      .map((sheets, index) => [
        `recovery ${index}`,
        async () => resultsFor(await log(index % 2 === 0), calculated(workbookOf(sheets))),
      ]),
  ),
  sample: async () => {
    const bytes = await writeWorkbook(sampleWorkbook({ students: 60, seed: 5 }));
    return resultsFor(bytes, calculated((await readWorkbook(bytes)).input));
  },
  "wrong constant": () =>
    auditWith((xml) => {
      const cell = cellOf("Max Hours", 10);
      return xml.replace(new RegExp(`(<c r="${cell}"[^>]*>)<v>`), "$1<f>5*5</f><v>");
    }),
  "wrong numbers": async () => withWrongNumbers(await resultsFor(await log(false), golden)),
  "an hour more": () => auditWith((xml) => setOf(xml, cellOf("Appor Hours", 10), "<v>16</v>")),
  "a number typed over": () => auditWith((xml) => setOf(xml, cellOf("Still Short", 11), "<v>0.25</v>")),
  "a text typed over": () =>
    auditWith((xml) => setOf(xml, cellOf("Still Short", 11), "<f>&quot;none&quot;</f><v></v>")),
  "an error": () => auditWith((xml) => setOf(xml, cellOf("Still Short", 11), "<f>1/0</f><v>0</v>")),
  sorted: () => auditWith(sorted),
};

beforeAll(async () => {
  const paths: string[] = [];
  for (const [name, make] of Object.entries(workbooks)) {
    paths.push(join(folder, `${name.replace(":", " ")}.xlsx`));
    writeFileSync(paths.at(-1) ?? "", await make());
  }
  const done = await checkInLibreOffice(paths);
  for (const [index, name] of Object.keys(workbooks).entries()) {
    const check = done[index];
    if (check !== undefined) checks.set(name, check);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const checkOf = (name: string): OfficeCheck => {
  const check = checks.get(name);
  if (check === undefined) throw new Error(`no check of ${name}`);
  return check;
};
const namesWith = (word: string): string[] => Object.keys(workbooks).filter((name) => name.startsWith(word));
const AUDIT_CHECK = /^Self-check: all [\d,]+ formulas give the calculated value$/;

it.each(namesWith("plain"))("LibreOffice sees every cell of the output sheets as it was written: %s", (name) => {
  const { differences, sheets, cells } = checkOf(name);
  expect(differences).toEqual([]);
  expect(sheets).toEqual(["AR_Recalculation", "CE_Weekly_Audit", "CE_Summary", "Exceptions", "Run_Log"]);
  expect(cells).toBeGreaterThan(80);
});

it.each([...namesWith("golden"), ...namesWith("work limit"), ...namesWith("district"), "sample"])(
  "every formula gives our number in LibreOffice, and the self-checks say so: %s",
  (name) => {
    const { differences, selfChecks } = checkOf(name);
    expect(differences).toEqual([]);
    for (const line of Object.values(selfChecks)) expect(line).toMatch(AUDIT_CHECK);
    expect(Object.keys(selfChecks)).toEqual(expect.arrayContaining(["CE_Weekly_Audit", "CE_Summary"]));
    if (!name.startsWith("district"))
      expect(Object.keys(selfChecks)).toEqual(expect.arrayContaining(["AR_Recalculation", "AR_Summary"]));
  },
);

it.each(namesWith("recovery"))(
  "every formula gives our number in LibreOffice, of sessions and services: %s",
  (name) => {
    const { differences, selfChecks } = checkOf(name);
    expect(differences).toEqual([]);
    expect(selfChecks["AR_Recalculation"]).toMatch(AUDIT_CHECK);
    for (const line of Object.values(selfChecks)) expect(line).toMatch(AUDIT_CHECK);
  },
);

it("the check notices a cell whose stored value is wrong", () => {
  expect(checkOf("wrong constant").differences).toContainEqual(
    expect.stringMatching(new RegExp(`^CE_Weekly_Audit!${cellOf("Max Hours", 10)}: \\d+ became 25$`)),
  );
});

it.each(formulaColumns)("the check notices another number beside a formula: $sheet, $column", ({ sheet, cell }) => {
  expect(wrong).toHaveLength(formulaColumns.length);
  const given = wrong.find((line) => line.startsWith(`${sheet}!${cell}:`)) ?? "not changed";
  expect(checkOf("wrong numbers").differences.filter((line) => line.startsWith(given))).toHaveLength(1);
});

it("formulas stand in every derived column", () => {
  const columnsOf = (name: string): string[] =>
    formulaColumns.filter(({ sheet }) => sheet === name).map(({ column }) => column);
  expect(columnsOf("AR_Recalculation")).toEqual(["Minutes Not Counted", "Change", "Hours Left"]);
  expect(columnsOf("CE_Weekly_Audit")).toEqual(["Total Appor", "Hours + or -", "Unused Excess", "Still Short"]);
  expect(columnsOf("AR_Summary")).toEqual([
    "Students",
    "Attended Minutes",
    "Hours Earned",
    "Days Earned",
    "Days Credited",
    "ADA",
  ]);
});

describe("the self-check of a sheet that was changed says", () => {
  it("how many cells differ when an hour is added to what formulas read", () => {
    // Total Appor and Still Short of the week.
    expect(checkOf("an hour more").selfChecks["CE_Weekly_Audit"]).toBe(
      "Self-check: 2 cells differ from the calculated value",
    );
    expect(checkOf("an hour more").selfChecks["CE_Summary"]).toMatch(/^Self-check: \d+ cells differ/);
  });

  it.each(["a number typed over", "a text typed over"])("that one cell differs: %s", (name) => {
    expect(checkOf(name).selfChecks["CE_Weekly_Audit"]).toBe("Self-check: 1 cell differs from the calculated value");
  });

  it("that it cannot compare a cell with an error", () => {
    expect(checkOf("an error").selfChecks["CE_Weekly_Audit"]).toMatch(/^Self-check: cannot compare/);
  });

  it("that rows were sorted, not that they differ", () => {
    expect(checkOf("sorted").selfChecks["CE_Weekly_Audit"]).toMatch(/^Self-check: the rows are in another order/);
  });
});
