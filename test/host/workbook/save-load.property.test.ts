/** Whatever was done to a workbook: saved and opened again it is the same. */
import { oneSheet, outcomeOf } from "./at.ts";
import { setColumnsHidden, setColumnWidth, setRowHeight, setRowsHidden } from "./dimensions.ts";
import { clearArea, setHyperlink } from "./edit-cells.ts";
import { loadWorkbook } from "./load.ts";
import { mergeArea } from "./merge.ts";
import type { Area, CellStyle, HostWorkbook, Sheet } from "./model.ts";
import { addName } from "./names.ts";
import { saveWorkbook } from "./save.ts";
import { deleteCells, insertCells } from "./shift-cells.ts";
import { snapshotWorkbook } from "./snapshot.ts";
import { setStyle } from "./style.ts";
import { addTable } from "./tables.ts";
import { addSheet, changeSheet, renameSheet, setCustomProperty, setVisibility } from "./workbook.ts";
import { writeNumberFormats, writeValues } from "./write-cells.ts";
import { fc } from "../../support/random-inputs.ts";

/** A change of one sheet; what Excel refuses changes nothing. */
type Step = (workbook: HostWorkbook, sheet: Sheet) => unknown;

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(8),
  column: fc.nat(5),
  rowCount: fc.integer({ min: 1, max: 3 }),
  columnCount: fc.integer({ min: 1, max: 3 }),
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("00123", "1/2/2024", "7:30", "50%", "TRUE", "#N/A", "_x000D_", "\r\n", " a ", "'=1", "x\u0000y"),
);
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom("=1/0", '=A1&"x"', "=SUM(A1:C9)", '=IF(TRUE,"<&>")', "=2>1"),
);
const format = fc.constantFrom("@", "General", "0.00", "m/d/yyyy", "[h]:mm", '0" ""h"', "$#,##0_);[Red]($#,##0)");
const look: fc.Arbitrary<Partial<CellStyle>> = fc.record(
  {
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("None", "Single", "Double", "SingleAccountant", "DoubleAccountant"),
    fontColor: fc.constantFrom("#000000", "#C00000"),
    fontSize: fc.constantFrom(8, 11, 14.5),
    fontName: fc.constantFrom("Calibri", "Segoe UI"),
    fill: fc.constantFrom("", "#FFEB9C"),
    horizontalAlignment: fc.constantFrom("General", "Left", "CenterAcrossSelection", "Distributed"),
    verticalAlignment: fc.constantFrom("Bottom", "Top", "Justify"),
    wrapText: fc.boolean(),
    indentLevel: fc.nat(3),
  },
  { requiredKeys: [] },
);
const size = fc.integer({ min: 0, max: 200 }).map((pixels) => pixels * 0.75);
const whole = fc.boolean();

function columnsOf({ column, columnCount }: Area): Area {
  return { row: 0, rowCount: 1_048_576, column, columnCount };
}

function rowsOf({ row, rowCount }: Area): Area {
  return { row, rowCount, column: 0, columnCount: 16_384 };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(area, value).map(
    ([at, given]): Step =>
      (workbook, sheet) =>
        writeValues(workbook, sheet, at, given),
  ),
  fc.tuple(area, format).map(
    ([at, given]): Step =>
      (workbook, sheet) =>
        writeNumberFormats(workbook, sheet, at, given),
  ),
  fc.tuple(area, look).map(
    ([at, given]): Step =>
      (workbook, sheet) =>
        setStyle(workbook, sheet, at, given),
  ),
  fc.tuple(area, look).map(
    ([at, given]): Step =>
      (workbook, sheet) =>
        setStyle(workbook, sheet, columnsOf(at), given),
  ),
  fc.tuple(area, look).map(
    ([at, given]): Step =>
      (workbook, sheet) =>
        setStyle(workbook, sheet, rowsOf(at), given),
  ),
  fc.tuple(area, size).map(
    ([at, points]): Step =>
      (workbook, sheet) =>
        setColumnWidth(workbook, sheet, at, points),
  ),
  fc.tuple(area, size).map(
    ([at, points]): Step =>
      (workbook, sheet) =>
        setRowHeight(workbook, sheet, at, points),
  ),
  fc.tuple(area, whole).map(
    ([at, hidden]): Step =>
      (workbook, sheet) =>
        setRowsHidden(workbook, sheet, at, hidden),
  ),
  fc.tuple(area, whole).map(
    ([at, hidden]): Step =>
      (workbook, sheet) =>
        setColumnsHidden(workbook, sheet, at, hidden),
  ),
  area.map(
    (at): Step =>
      (workbook, sheet) =>
        mergeArea(workbook, sheet, at, false),
  ),
  area.map(
    (at): Step =>
      (workbook, sheet) =>
        addTable(workbook, sheet, at, true),
  ),
  area.map(
    (at): Step =>
      (workbook, sheet) =>
        clearArea(workbook, sheet, at, "All"),
  ),
  area.map(
    (at): Step =>
      (workbook, sheet) =>
        insertCells(workbook, sheet, rowsOf(at), "Down"),
  ),
  area.map(
    (at): Step =>
      (workbook, sheet) =>
        deleteCells(workbook, sheet, at, "Up"),
  ),
  area.map(
    (at): Step =>
      (workbook, sheet) =>
        deleteCells(workbook, sheet, columnsOf(at), "Left"),
  ),
  fc.tuple(area, text).map(
    ([at, tip]): Step =>
      (workbook, sheet) =>
        setHyperlink(workbook, sheet, at, { address: "https://example.org/", screenTip: tip }),
  ),
  fc.tuple(fc.nat(9), fc.nat(9)).map(
    ([frozenRows, frozenColumns]): Step =>
      (workbook, sheet) =>
        changeSheet(workbook, sheet, { frozenRows, frozenColumns, tabColor: "#70AD47" }),
  ),
  fc.tuple(text, text).map(
    ([key, kept]): Step =>
      (workbook, sheet) =>
        setCustomProperty(workbook, sheet, key, kept),
  ),
  text.map(
    (name): Step =>
      (workbook) =>
        addSheet(workbook, name),
  ),
  text.map(
    (name): Step =>
      (workbook, sheet) =>
        renameSheet(workbook, sheet, name),
  ),
  fc.constant<Step>((workbook, sheet) => setVisibility(workbook, sheet, "Hidden")),
  fc.constant<Step>((workbook) => addName(workbook, null, "Days", "=Sheet1!$A$1:$B$2")),
);

describe("a workbook after any changes", () => {
  it("is the same when it was saved and opened again", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(2), step), { maxLength: 12 }),
        async (date1904, steps) => {
          const { workbook } = oneSheet({ date1904 });
          for (const [place, change] of steps) {
            const sheet = workbook.sheets[place % workbook.sheets.length];
            if (sheet !== undefined) outcomeOf(() => change(workbook, sheet));
          }
          const opened = await loadWorkbook(await saveWorkbook(workbook));
          expect(snapshotWorkbook(opened)).toEqual(snapshotWorkbook(workbook));
        },
      ),
      { numRuns: 150 },
    );
  });
});
