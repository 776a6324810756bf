import { at, cellsOf, oneSheet, outcomeOf } from "./at.ts";
import { setRowsHidden, rowsHidden } from "./dimensions.ts";
import { mergeArea } from "./merge.ts";
import { deleteCells, insertCells } from "./shift-cells.ts";
import { setStyle, styleOf } from "./style.ts";
import { addTable } from "./tables.ts";

function numbered() {
  const { workbook, sheet } = oneSheet();
  const cells = cellsOf(workbook, sheet);
  cells.put("A1:C4", [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, "=SUM(A1:A4)"],
  ]);
  return { workbook, sheet, cells };
}

describe("rows that are put in", () => {
  it("move cells, looks and hidden rows down, and formulas follow", () => {
    const { workbook, sheet, cells } = numbered();
    setStyle(workbook, sheet, at("A2"), { bold: true });
    setRowsHidden(workbook, sheet, at("4:4"), true);
    insertCells(workbook, sheet, at("3:4"), "Down");
    expect(cells.values("A1:A6")).toEqual([[1], [4], [""], [""], [7], [10]]);
    expect(cells.formula("C6")).toBe("=SUM(A1:A6)");
    cells.put("A3", 100);
    expect(cells.value("C6")).toBe(122);
    expect(["A2", "A3", "A5"].map((cell) => styleOf(sheet, at(cell)).bold)).toEqual([true, true, false]);
    expect(rowsHidden(sheet, at("6:6"))).toBe(true);
  });
});

describe("rows that are taken out", () => {
  it("move what is below up, and formulas that lose all their cells become #REF!", () => {
    const { workbook, sheet, cells } = numbered();
    cells.put("E1:E2", [["=A2"], ["=$A$3"]]);
    deleteCells(workbook, sheet, at("A2:C2"), "Up");
    expect(cells.values("A1:C4")).toEqual([
      [1, 2, 3],
      [7, 8, 9],
      [10, 11, 18],
      ["", "", ""],
    ]);
    expect([cells.formula("E1"), cells.formula("E2"), cells.formula("C3")]).toEqual(["=#REF!", "=$A$2", "=SUM(A1:A3)"]);
  });
});

describe("cells that move sideways", () => {
  it("go to the right of new ones, or to the left over old ones", () => {
    const { workbook, sheet, cells } = numbered();
    insertCells(workbook, sheet, at("B1:B2"), "Right");
    expect(cells.values("A1:D3")).toEqual([
      [1, "", 2, 3],
      [4, "", 5, 6],
      [7, 8, 9, ""],
    ]);
    deleteCells(workbook, sheet, at("B1:C2"), "Left");
    expect(cells.values("A1:C2")).toEqual([
      [1, 3, ""],
      [4, 6, ""],
    ]);
    expect(outcomeOf(() => deleteCells(workbook, sheet, at("A1:A2"), "Left"))).toContain("SimulatorNotImplemented");
    expect(cells.value("A1")).toBe(1);
  });

  it("may be whole columns", () => {
    const { workbook, sheet, cells } = numbered();
    deleteCells(workbook, sheet, at("B:B"), "Left");
    expect(cells.values("A3:B4")).toEqual([
      [7, 9],
      [10, 22],
    ]);
    insertCells(workbook, sheet, at("A:A"), "Right");
    expect([cells.value("B3"), cells.formula("C4")]).toEqual([7, "=SUM(B1:B4)"]);
  });
});

describe("tables and merged cells", () => {
  it("move and grow with whole rows", () => {
    const { workbook, sheet, cells } = numbered();
    const table = addTable(workbook, sheet, at("A2:B4"), true);
    mergeArea(workbook, sheet, at("E5:F6"), false);
    insertCells(workbook, sheet, at("1:1"), "Down");
    insertCells(workbook, sheet, at("5:5"), "Down");
    expect(table.area).toEqual(at("A3:B6"));
    expect(sheet.mergedAreas).toEqual([at("E7:F8")]);
    expect(cells.value("A4")).toBe(7);
  });

  it("refuse to be cut", () => {
    const { workbook, sheet } = numbered();
    addTable(workbook, sheet, at("A2:B4"), true);
    mergeArea(workbook, sheet, at("E5:F6"), false);
    expect(outcomeOf(() => insertCells(workbook, sheet, at("A1"), "Down"))).toBe("InvalidOperation");
    expect(outcomeOf(() => deleteCells(workbook, sheet, at("E1:E2"), "Up"))).toBe("InvalidOperation");
    expect(outcomeOf(() => deleteCells(workbook, sheet, at("2:2"), "Up"))).toBe("InvalidOperation");
  });

  it("are not pushed off the sheet", () => {
    const { workbook, sheet, cells } = numbered();
    cells.put("A1048576", "last");
    expect(outcomeOf(() => insertCells(workbook, sheet, at("1:1"), "Down"))).toBe("InvalidOperation");
  });
});
