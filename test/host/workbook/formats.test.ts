import { MAX_ROWS } from "./address.ts";
import { at, cellsOf, oneSheet, outcomeOf } from "./at.ts";
import {
  autofitColumns,
  columnsHidden,
  columnWidthOf,
  rowHeightOf,
  rowsHidden,
  setColumnsHidden,
  setColumnWidth,
  setRowHeight,
  setRowsHidden,
  visibleAreas,
} from "./dimensions.ts";
import { clearArea, hyperlinkOf, setHyperlink } from "./edit-cells.ts";
import { displayedText } from "./number-format.ts";
import { setStyle, styleOf } from "./style.ts";
import { usedArea } from "./used-area.ts";

describe("the look of cells", () => {
  it("is what they have in common, and null where they differ", () => {
    const { workbook, sheet } = oneSheet();
    setStyle(workbook, sheet, at("A1:C9"), { bold: true, fill: "#ffeb9c" });
    setStyle(workbook, sheet, at("B2"), { bold: false });
    expect(styleOf(sheet, at("A1:C9"))).toMatchObject({ bold: null, fill: "#FFEB9C", italic: false });
    expect(styleOf(sheet, at("C9:D9"))).toMatchObject({ bold: null, fill: null, fontSize: 11 });
  });

  it("of whole columns and rows reaches cells that nobody has touched", () => {
    const { workbook, sheet } = oneSheet();
    setStyle(workbook, sheet, at("2:3"), { italic: true });
    setStyle(workbook, sheet, at("D:D"), { bold: true });
    expect(styleOf(sheet, at("ZZ2"))).toMatchObject({ italic: true, bold: false });
    expect(styleOf(sheet, at("D3"))).toMatchObject({ italic: true, bold: true });
    expect(styleOf(sheet, at("D900000"))).toMatchObject({ italic: false, bold: true });
  });

  it("refuses what Excel does not have", () => {
    const { workbook, sheet } = oneSheet();
    const set = (change: Parameters<typeof setStyle>[3]) =>
      outcomeOf(() => setStyle(workbook, sheet, at("A1"), change));
    expect([set({ fill: "redish" }), set({ fontSize: 500 }), set({ indentLevel: -1 })]).toEqual(
      Array(3).fill("InvalidArgument"),
    );
  });

  it("of 100,000 rows by 24 columns is kept in as few runs as there are looks, however often it is given", () => {
    const { workbook, sheet } = oneSheet();
    for (let time = 0; time < 51; time++) setStyle(workbook, sheet, at("A1:X100000"), { fontSize: 10 + (time % 2) });
    expect(sheet.columns[5]?.runs).toHaveLength(2);
  });
});

describe("the used range", () => {
  it("is none on a blank sheet", () => {
    const { sheet } = oneSheet();
    expect([usedArea(sheet, false), usedArea(sheet, true)]).toEqual([null, null]);
  });

  it("counts formatted cells, or only values", () => {
    const { workbook, sheet } = oneSheet();
    cellsOf(workbook, sheet).put("B3:C4", 1);
    setStyle(workbook, sheet, at("E10"), { bold: true });
    expect(usedArea(sheet, false)).toEqual(at("B3:E10"));
    expect(usedArea(sheet, true)).toEqual(at("B3:C4"));
    expect(usedArea(sheet, true, at("C1:Z3"))).toEqual(at("C3"));
  });

  it("does not count formats of whole columns and rows, but the cells where they meet", () => {
    const { workbook, sheet } = oneSheet();
    setStyle(workbook, sheet, at("C:D"), { bold: true });
    expect(usedArea(sheet, false)).toBeNull();
    setStyle(workbook, sheet, at("7:7"), { italic: true });
    expect(usedArea(sheet, false)).toEqual(at("C7:D7"));
  });

  it("shrinks when cells are cleared with their formats", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1:B9", 1);
    cells.format("A9", "@");
    clearArea(workbook, sheet, at("A5:B9"), "Contents");
    expect([usedArea(sheet, true), usedArea(sheet, false)]).toEqual([at("A1:B4"), at("A1:B9")]);
    clearArea(workbook, sheet, at("A5:B9"), "All");
    expect(usedArea(sheet, false)).toEqual(at("A1:B4"));
  });
});

describe("clearing", () => {
  it("takes contents, formats, links, or all", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    const fill = () => {
      setHyperlink(workbook, sheet, at("A1"), { documentReference: "Sheet1!B2", textToDisplay: "B2" });
      cells.format("A1", "@");
    };
    const state = () => [cells.value("A1"), cells.numberFormat("A1"), hyperlinkOf(sheet, at("A1"))?.documentReference];
    fill();
    expect(state()).toEqual(["B2", "@", "Sheet1!B2"]);
    clearArea(workbook, sheet, at("A1"), "Contents");
    expect(state()).toEqual(["", "@", "Sheet1!B2"]);
    clearArea(workbook, sheet, at("A1"), "Formats");
    expect(state()).toEqual(["", "General", "Sheet1!B2"]);
    clearArea(workbook, sheet, at("A1"), "Hyperlinks");
    expect(state()).toEqual(["", "General", undefined]);
    fill();
    clearArea(workbook, sheet, at("A1"), "All");
    expect(state()).toEqual(["", "General", undefined]);
  });
});

describe("widths and heights", () => {
  it("are points of whole pixels, null where they differ", () => {
    const { workbook, sheet } = oneSheet();
    setColumnWidth(workbook, sheet, at("B:C"), 100.1);
    setRowHeight(workbook, sheet, at("2:3"), 30.2);
    expect([columnWidthOf(sheet, at("B:C")), columnWidthOf(sheet, at("A:A")), columnWidthOf(sheet, at("A:B"))]).toEqual(
      [99.75, 48, null],
    );
    expect([rowHeightOf(sheet, at("2:3")), rowHeightOf(sheet, at("1:3"))]).toEqual([30, null]);
    expect(outcomeOf(() => setColumnWidth(workbook, sheet, at("A1"), -1))).toBe("InvalidArgument");
    expect(outcomeOf(() => setRowHeight(workbook, sheet, at("A1"), 410))).toBe("InvalidArgument");
  });

  it("grow with the text that is shown", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1", "x".repeat(30));
    autofitColumns(workbook, sheet, at("A:B"));
    expect(columnWidthOf(sheet, at("A1"))).toBe((30 * 7 + 5) * 0.75);
    expect(columnWidthOf(sheet, at("B1"))).toBe(48);
  });

  it("leave out what is hidden", () => {
    const { workbook, sheet } = oneSheet();
    setRowsHidden(workbook, sheet, at("3:4"), true);
    setColumnsHidden(workbook, sheet, at("B:B"), true);
    expect([rowsHidden(sheet, at("3:4")), rowsHidden(sheet, at("2:3")), columnsHidden(sheet, at("B:B"))]).toEqual([
      true,
      null,
      true,
    ]);
    expect(visibleAreas(sheet, at("A2:C5"))).toEqual(["A2", "C2", "A5", "C5"].map(at));
    setRowsHidden(workbook, sheet, { ...at("1:1"), rowCount: MAX_ROWS }, false);
    expect(visibleAreas(sheet, at("A2:A5"))).toEqual([at("A2:A5")]);
  });
});

describe("what a cell shows", () => {
  it.each([
    [1234.5, "General", "1234.5"],
    [0.1 + 0.2, "General", "0.3"],
    [1234.5, "0", "1235"],
    [1.005, "0.00", "1.01"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [-1234, "#,##0_);(#,##0)", "(1,234)"],
    [0, '0;-0;"none"', "none"],
    [0.125, "0.0%", "12.5%"],
    [5, '0" h"', "5 h"],
    [-0.001, "0.00", "0.00"],
    [7, "000", "007"],
    [45293, "m/d/yyyy", "1/2/2024"],
    [45293, "mm/dd/yyyy", "01/02/2024"],
    [45293, "ddd, mmm d, yy", "Tue, Jan 2, 24"],
    [60, "m/d/yyyy", "2/29/1900"],
    [0.3125, "h:mm", "7:30"],
    [0.8125, "h:mm AM/PM", "7:30 PM"],
    [26.5 / 24, "[h]:mm", "26:30"],
    [45293.3125, "m/d/yyyy h:mm:ss", "1/2/2024 7:30:00"],
    ["00123", "@", "00123"],
    ["x", '0;0;0;[Red]@"!"', "x!"],
    [true, "0.00", "TRUE"],
    [null, "0.00", ""],
  ] as const)("of %j in the format %j is %j", (value, format, text) => {
    expect(displayedText(value, format, false)).toBe(text);
  });

  it("in a format that is not simulated fails loudly", () => {
    expect(outcomeOf(() => displayedText(0.5, "# ?/?", false))).toContain("SimulatorNotImplemented");
    expect(outcomeOf(() => displayedText(5e9, "0.0E+00", false))).toContain("SimulatorNotImplemented");
    expect(outcomeOf(() => displayedText(5e9, "0,", false))).toContain("SimulatorNotImplemented");
  });
});
