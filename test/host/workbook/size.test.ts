/** Large sheets: what would look at every cell for every cell would not end within the time that a test has. */
import { at, oneSheet } from "./at.ts";
import { readValues } from "./read-cells.ts";
import { loadWorkbook } from "./load.ts";
import { saveWorkbook } from "./save.ts";
import { usedArea } from "./used-area.ts";
import { writeNumberFormats, writeValues } from "./write-cells.ts";

describe("a log of 100,000 rows by 12 columns", () => {
  it("is written, read, saved and opened", async () => {
    const { workbook, sheet } = oneSheet();
    const whole = at("A1:L100000");
    const rows = Array.from({ length: 100_000 }, (_, row) =>
      Array.from({ length: 12 }, (__, column) => (column === 0 ? String(row).padStart(7, "0") : row * column)),
    );
    writeNumberFormats(workbook, sheet, at("A1:A100000"), "@");
    writeValues(workbook, sheet, whole, rows);
    const read = readValues(workbook, sheet, whole);
    expect(read?.[99_999]?.slice(0, 3)).toEqual(["0099999", 99_999, 199_998]);
    expect(usedArea(sheet, true)).toEqual(whole);
    const opened = await loadWorkbook(await saveWorkbook(workbook));
    const [again] = opened.sheets;
    expect(again?.columns[0]?.values[4711]).toBe("0004711");
    expect(again === undefined ? null : usedArea(again, true)).toEqual(whole);
  });

  it("is summed by formulas", () => {
    const { workbook, sheet } = oneSheet();
    const rows = Array.from({ length: 100_000 }, (_, row) => [
      row % 7 === 0 ? "North" : "South",
      45_000 + (row % 200),
      1,
    ]);
    writeValues(workbook, sheet, at("A1:C100000"), rows);
    const formula = '=SUMIFS($C$1:$C$100000,$A$1:$A$100000,"north",$B$1:$B$100000,">=45000")';
    writeValues(workbook, sheet, at("E1:E30"), formula);
    expect(readValues(workbook, sheet, at("E1:E30"))?.[29]).toEqual([14_286]);
  });
});
