/** The sheet Planning is one of ours like the others: marked, rewritten in place, left alone when edited; in a file and in Excel. */
import { runOnce, sheetOf, bytesOf, changed } from "../contract/workbook-contract.ts";
import type { Open } from "../contract/workbook-contract.ts";
import { hostWorkbookOf } from "../contract/host-workbook.ts";
import { inExcelWith, onFile } from "../contract/sides.ts";
import { writtenSheets } from "../contract/output-sheets.ts";
import { smallWorkbook } from "../contract/small-workbook.ts";
import { cellsOf } from "../host/workbook/at.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { snapshotSheet } from "../host/workbook/snapshot.ts";

const asked = [
  ["Planning Sheet", "Yes"],
  ["As Of", "11/14/2025"],
] as const;
const sides: readonly (readonly [string, Open])[] = [
  ["in a file", onFile],
  ["in Excel", inExcelWith()],
];
const inputs = ["Students", "Attendance", "Programs"];
const log = () => bytesOf(hostWorkbookOf(smallWorkbook(200)));

test.each(sides)("is added once, complete, with our heading, and written again in place %s", async (_side, open) => {
  const first = await runOnce(open, await log(), asked);
  const before = await loadWorkbook(first.saved);
  const sheet = sheetOf(before, "Planning");
  expect(sheet.tables.map(({ name }) => name)).toEqual(["Planning"]);
  const cells = cellsOf(before, sheet);
  expect([cells.value("A1"), cells.value("A3")]).toEqual([
    "Almost there",
    expect.stringContaining("Made by Attendance Ledger"),
  ]);
  const rowCount = (sheet.tables[0]?.area.rowCount ?? 0) - 1;
  expect(rowCount).toBeGreaterThan(3);
  expect(cells.value("A6")).toBe(`Complete: ${String(rowCount)} rows`);

  const after = await loadWorkbook((await runOnce(open, first.saved, asked)).saved);
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(snapshotSheet(after, sheetOf(after, "Planning"))).toEqual(snapshotSheet(before, sheet));
});

test.each(sides)("is left alone when it was edited, and when it is no longer asked for %s", async (_side, open) => {
  const { saved } = await runOnce(open, await log(), asked);
  const edited = await changed(saved, (workbook) =>
    cellsOf(workbook, sheetOf(workbook, "Planning")).put("A10", "My note"),
  );
  const again = await loadWorkbook((await runOnce(open, edited, asked)).saved);
  expect(cellsOf(again, sheetOf(again, "Planning")).value("A10")).toBe("My note");
  expect(sheetOf(again, "Planning_2").tables[0]?.name).toBe("Planning_2");

  const before = await loadWorkbook(saved);
  const without = await loadWorkbook((await runOnce(open, saved, asked.slice(1))).saved);
  expect(snapshotSheet(without, sheetOf(without, "Planning"))).toEqual(
    snapshotSheet(before, sheetOf(before, "Planning")),
  );
});

test("is the same in a file and in Excel", async () => {
  const written = await Promise.all(
    sides.map(async ([, open]) => writtenSheets((await runOnce(open, await log(), asked)).saved, inputs)),
  );
  const [inFile, inExcel] = written.map((sheets) => sheets.find(({ name }) => name === "Planning"));
  expect(inFile).toBeDefined();
  expect(inExcel).toEqual(inFile);
});
