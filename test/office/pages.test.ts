/** How many pages LibreOffice prints: one page wide in whatever font it has, a page for each student, no chart cut in two. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calculate } from "../../src/core/calculate.ts";
import type { Calculation } from "../../src/core/result.ts";
import type { Table } from "../../src/core/tables/table.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { resultsFor } from "../file/calculations.ts";
import { goldenWorkbook } from "../golden/golden-workbook.ts";
import { printedByLibreOffice } from "./libreoffice.ts";
import { messagesOf } from "../support/issue-words.ts";

jest.setTimeout(120_000);

/** A page of its own, before those of the results. */
const log = writeWorkbook({
  date1904: false,
  sheets: [{ name: "Log", columns: [{ header: "Note", width: 16, format: "text" }], rows: [["x"]] }],
});

function calculated(...overrides: readonly (readonly [string, string])[]): Calculation {
  const done = calculate(goldenWorkbook(), overrides);
  if (done.kind === "stopped") throw new Error(messagesOf(done.issues));
  return done;
}

const only = (done: Calculation, change: (table: Table) => Table | null): Calculation => ({
  ...done,
  tables: done.tables.flatMap((table) => change(table) ?? []),
});

const schoolsOf = ({ rows }: Table): number => new Set(rows.map(([school]) => JSON.stringify(school))).size;

test("each student has a page, and so has each chart of AR_Summary", async () => {
  const audit = calculated(["Page Break per Student", "Yes"], ["CE Report End", "2025-09-05"]);
  const students = new Set<unknown>();
  const audited = only(audit, (table) => {
    if (table.name !== "CE_Weekly_Audit") return null;
    for (const cells of table.rows) students.add(JSON.stringify([cells[1], cells.at(-1)]));
    return table;
  });
  let charts = 0;
  const summed = only(calculated(), (table) => {
    if (table.name !== "AR_Summary") return null;
    charts = schoolsOf(table);
    return table;
  });

  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  try {
    const paths = [join(folder, "audit.xlsx"), join(folder, "summary.xlsx")] as const;
    writeFileSync(paths[0], await resultsFor(await log, audited));
    writeFileSync(paths[1], await resultsFor(await log, summed));
    const pages = (await printedByLibreOffice(paths)).map((pdf) => pdf.match(/\/Type ?\/Page\b/g)?.length);
    expect(students.size).toBeGreaterThan(3);
    expect(charts).toBeGreaterThan(1);
    // Besides the log's page, and that of Run_Log, and the table of AR_Summary.
    expect(pages).toEqual([students.size + 2, charts + 3]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
