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
const planned = new Map<string, Uint8Array>();

/** The log after a run that asked for Planning, on each side. */
beforeAll(async () => {
  const log = await bytesOf(hostWorkbookOf(smallWorkbook(80)));
  // One after the other: there is one Excel at a time.
  for (const [side, open] of sides) planned.set(side, (await runOnce(open, log, asked)).saved);
}, 60_000);

function savedOn(side: string): Uint8Array {
  const saved = planned.get(side);
  if (saved === undefined) throw new Error(`Nothing was run ${side}.`);
  return saved;
}

describe.each(sides)("%s", (side, open) => {
  test("it is added once, complete and with our heading", async () => {
    const workbook = await loadWorkbook(savedOn(side));
    const sheet = sheetOf(workbook, "Planning");
    expect(sheet.tables.map(({ name }) => name)).toEqual(["Planning"]);
    const cells = cellsOf(workbook, sheet);
    const madeBy: unknown = expect.stringContaining("Made by Attendance Ledger");
    expect([cells.value("A1"), cells.value("A3")]).toEqual(["Almost there", madeBy]);
    const rowCount = (sheet.tables[0]?.area.rowCount ?? 0) - 1;
    expect(rowCount).toBeGreaterThan(3);
    expect(cells.value("A6")).toBe(`Complete: ${String(rowCount)} rows`);
  });

  test("it is written again in place", async () => {
    const before = await loadWorkbook(savedOn(side));
    const after = await loadWorkbook((await runOnce(open, savedOn(side), asked)).saved);
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(snapshotSheet(after, sheetOf(after, "Planning"))).toEqual(
      snapshotSheet(before, sheetOf(before, "Planning")),
    );
  }, 30_000);

  test("it is left alone when it was edited", async () => {
    const edited = await changed(savedOn(side), (workbook) =>
      cellsOf(workbook, sheetOf(workbook, "Planning")).put("A10", "My note"),
    );
    const again = await loadWorkbook((await runOnce(open, edited, asked)).saved);
    expect(cellsOf(again, sheetOf(again, "Planning")).value("A10")).toBe("My note");
    expect(sheetOf(again, "Planning_2").tables[0]?.name).toBe("Planning_2");
  }, 30_000);

  test("it stays as it is when it is no longer asked for", async () => {
    const before = await loadWorkbook(savedOn(side));
    const without = await loadWorkbook((await runOnce(open, savedOn(side), asked.slice(1))).saved);
    expect(snapshotSheet(without, sheetOf(without, "Planning"))).toEqual(
      snapshotSheet(before, sheetOf(before, "Planning")),
    );
  }, 30_000);
});

test("it is the same in a file and in Excel", async () => {
  const written = await Promise.all(sides.map(([side]) => writtenSheets(savedOn(side), inputs)));
  const [inFile, inExcel] = written.map((sheets) => sheets.find(({ name }) => name === "Planning"));
  expect(inFile).toBeDefined();
  expect(inExcel).toEqual(inFile);
});
