/** Large results go to Excel in blocks that it takes. */
import type { TableCell } from "../../src/core/tables/table.ts";
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import { HEADER_ROW } from "../../src/results/heading-block.ts";
import { planOutputSheets } from "../../src/results/output-plan.ts";
import { resultsOf } from "../../src/results/results.ts";
import { calculation, STAMP, table } from "../file/calculations.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartOptions, StartedExcel } from "../host/start/jsdom.ts";
import { snapshotSheet } from "../host/workbook/snapshot.ts";
import { failureOf, sheetNamed } from "./small-run.ts";

jest.setTimeout(60_000);

let excel: StartedExcel;
afterEach(() => excel.stop());

function large(rowCount: number): TableCell[][] {
  return Array.from({ length: rowCount }, (_, row) => [
    `00${row}`,
    `Muñoz-Ōkubo, "Zoë" ${"é".repeat(20)}`,
    row % 7 === 0 ? "n/a" : row,
    null,
  ]);
}

async function write(rows: readonly TableCell[][], options: StartOptions): Promise<void> {
  excel = await startExcel(options);
  const columns = [
    ["Number", "identifier"],
    ["Name", "text"],
    ["Minutes", "minutes"],
    ["Notes", "text"],
  ] as const;
  const workbook = excelWorkbook("Book1.xlsx");
  const reading = await workbook.read();
  if ("kind" in reading) throw new Error(reading.text);
  const plan = await planOutputSheets(reading, ["Large", "Run_Log"]);
  await workbook.write(reading, resultsOf(reading, plan, calculation([table("Large", columns, rows)]), STAMP));
}

function mustHold(rows: readonly TableCell[][]): void {
  const { values, tables } = snapshotSheet(excel.workbook, sheetNamed(excel.workbook, "Large"));
  for (const [index, letter] of ["A", "B", "C"].entries())
    expect(values[letter]?.slice(HEADER_ROW)).toEqual(rows.map((cells) => cells[index]));
  expect(values["D"]?.length).toBe(HEADER_ROW);
  expect(tables.map(({ area }) => area)).toEqual([`A9:D${HEADER_ROW + rows.length}`]);
}

it("in Excel on the web no request is larger than it takes, and there are few of them", async () => {
  const rows = large(60_000);
  await write(rows, { platform: "web" });
  mustHold(rows);
  const sizes = excel.host.requests.map(({ bytesIn }) => bytesIn);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(5_500_000);
  expect(Math.max(...sizes)).toBeLessThan(5_000_000);
  expect(excel.host.requests.filter(({ outcome }) => outcome !== "succeeded")).toEqual([]);
  expect(sizes.filter((size) => size > 500_000).length).toBeLessThanOrEqual(Math.ceil(total / 800_000));
});

it("an Excel that takes less gets smaller blocks", async () => {
  const rows = large(8_000);
  await write(rows, { payloadLimit: 300_000 });
  mustHold(rows);
  expect(excel.host.requests.some(({ outcome }) => outcome === "status 5103")).toBe(true);
});

it("one that takes too little is a problem that says so", async () => {
  expect((await failureOf(write(large(50), { payloadLimit: 12_000 }))).problem).toEqual({ kind: "too-large" });
});
