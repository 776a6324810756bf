/** What always holds, for random workbooks run through the whole calculation. */
import { sheetFromRows } from "../../../src/core/sheet/sheet.ts";
import type { Cell, WorkbookInput } from "../../../src/core/sheet/sheet.ts";
import { ceWorkbook, cellIn, resultOf } from "./ce-workbook.ts";
import type { CeResult, ResultRow } from "./ce-workbook.ts";
import { largestFlow } from "./largest-flow.ts";
import { plainWeeks } from "./plain-audit.ts";
import { district } from "./random-district.ts";
import { fc } from "../../support/random-inputs.ts";

const sizes = { numRuns: 40 };

function numberIn(row: ResultRow, column: string): number {
  return Number(row[column] ?? 0);
}

function pupilKey(row: ResultRow): string {
  return `${cellIn(row, "Student Number")} ${cellIn(row, "School")}`;
}

function weekKey(row: ResultRow): string {
  return `${pupilKey(row)} ${cellIn(row, "Week")}`;
}

/** Sums of a column of the audit by pupil and week. */
function byWeek(audit: readonly ResultRow[], column: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of audit) sums.set(weekKey(row), (sums.get(weekKey(row)) ?? 0) + numberIn(row, column));
  return sums;
}

test("0 <= Total Appor <= Max <= 15 hours, and the columns agree with each other", () => {
  fc.assert(
    fc.property(district, (sheets) => {
      const { audit, weeks } = resultOf(ceWorkbook(sheets));
      const debited = byWeek(audit, "Hours Debited");
      const credited = byWeek(audit, "Hours Credited");
      for (const row of weeks) {
        const [max, total, appor] = [
          numberIn(row, "Max Hours"),
          numberIn(row, "Total Appor"),
          numberIn(row, "Appor Hours"),
        ];
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(max);
        expect(max).toBeLessThanOrEqual(900);
        expect(appor).toBe(Math.min(max, max + numberIn(row, "Hours + or -")));
        expect(total).toBe(appor + (credited.get(weekKey(row)) ?? 0));
        expect(numberIn(row, "Unused Excess")).toBe(
          Math.max(0, numberIn(row, "Hours + or -")) - (debited.get(weekKey(row)) ?? 0),
        );
        expect(numberIn(row, "Still Short")).toBe(max - total);
      }
    }),
    sizes,
  );
});

test("a week never both gives and gets, and every debit goes to an earlier week of the pupil", () => {
  fc.assert(
    fc.property(district, (sheets) => {
      const { audit } = resultOf(ceWorkbook(sheets));
      const debited = byWeek(audit, "Hours Debited");
      for (const [key, credit] of byWeek(audit, "Hours Credited"))
        expect(Math.min(credit, debited.get(key) ?? 0)).toBe(0);
      for (const row of audit) {
        if (row["Week Credited"] !== null) expect(numberIn(row, "Week Credited")).toBeLessThan(numberIn(row, "Week"));
        if (row["Week Debited"] !== null) expect(numberIn(row, "Week Debited")).toBeGreaterThan(numberIn(row, "Week"));
      }
    }),
    sizes,
  );
});

test("each debit has its one credit row, so that the sums are equal, unless the other week is not printed", () => {
  fc.assert(
    fc.property(district, (sheets) => {
      const { audit, weeks } = resultOf(ceWorkbook(sheets));
      const printed = new Set(weeks.map(weekKey));
      const pairs = (own: string, other: string, isDebit: boolean): string[] =>
        audit
          .filter((row) => row[other] !== null)
          .filter((row) => printed.has(weekKey({ ...row, Week: row[other] ?? null })))
          .map((row) => {
            const [from, to] = isDebit ? ["Week", other] : [other, "Week"];
            return `${pupilKey(row)}: ${cellIn(row, from)} to ${cellIn(row, to)}, ${cellIn(row, own)}`;
          })
          .sort();
      expect(pairs("Hours Debited", "Week Credited", true)).toEqual(pairs("Hours Credited", "Week Debited", false));
    }),
    sizes,
  );
});

test("the figures are those of the rules written down a second time", () => {
  fc.assert(
    fc.property(district, (sheets) => {
      const plain = plainWeeks(sheets);
      const { weeks } = resultOf(ceWorkbook(sheets));
      for (const row of weeks) {
        const work = plain.get(weekKey(row));
        expect({
          max: row["Max Hours"],
          work: row["Work Hours"],
          nonWork: row["Non Work Hours"],
          course: row["Course Hours"],
          excused: row["Hours Excused"],
          unexcused: row["Hours Unexc"],
          suspended: row["Hours Susp"],
          counted: numberIn(row, "Max Hours") + numberIn(row, "Hours + or -"),
        }).toEqual(work);
      }
      // With the whole year printed, no active week is missing.
      if (sheets.settings?.["CE Report Start"] !== undefined || sheets.settings?.["CE Report End"] !== undefined)
        return;
      expect(weeks.map(weekKey).sort()).toEqual([...plain.keys()].sort());
    }),
    { numRuns: 80 },
  );
});

test("the year's total is the largest any assignment could reach, whatever the fill order", () => {
  fc.assert(
    fc.property(district, (sheets) => {
      const narrowed = ["CE Report Start", "Backfill Start", "Reported Through"];
      const settings = Object.fromEntries(
        Object.entries(sheets.settings ?? {}).filter(([name]) => !narrowed.includes(name)),
      );
      const { weeks } = resultOf(ceWorkbook({ ...sheets, settings }));
      const pupils = new Set(weeks.map((row) => pupilKey(row)));
      for (const pupil of pupils) {
        const own = weeks.filter((row) => pupilKey(row) === pupil);
        const over = own.map((row) => numberIn(row, "Hours + or -"));
        const largest = largestFlow(
          over.map((minutes) => Math.max(0, minutes)),
          over.map((minutes) => Math.max(0, -minutes)),
          (giver, taker) => taker < giver,
        );
        const filled = own.reduce((sum, row) => sum + numberIn(row, "Total Appor") - numberIn(row, "Appor Hours"), 0);
        expect(filled).toBe(largest);
      }
    }),
    sizes,
  );
});

test("the order of attendance rows and the number of runs change nothing", () => {
  fc.assert(
    fc.property(district, fc.infiniteStream(fc.nat()), (sheets, random) => {
      const workbook = ceWorkbook(sheets);
      const first = resultOf(workbook);
      expect(tablesOf(resultOf(workbook))).toEqual(tablesOf(first));
      const shuffled = {
        ...workbook,
        sheets: workbook.sheets.map((sheet) => (sheet.name === "Attendance" ? shuffle(sheet, random) : sheet)),
      };
      expect(tablesOf(resultOf(shuffled))).toEqual(tablesOf(first));
    }),
    { numRuns: 20 },
  );
});

function tablesOf({ audit, summary, codes }: CeResult): unknown {
  return { audit, summary, codes: [...codes].sort() };
}

function shuffle(sheet: WorkbookInput["sheets"][number], random: Iterator<number>): WorkbookInput["sheets"][number] {
  const rows: Cell[][] = Array.from({ length: sheet.rowCount }, (_none, r) =>
    sheet.columns.map((column) => column[r] ?? null),
  );
  const [header, ...body] = rows;
  for (let at = body.length - 1; at > 0; at--) {
    const other = Number(random.next().value ?? 0) % (at + 1);
    const [a, b] = [body[at], body[other]];
    if (a !== undefined && b !== undefined) [body[at], body[other]] = [b, a];
  }
  return sheetFromRows(sheet.name, [header ?? [], ...body]);
}
