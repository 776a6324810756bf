import { at, cellsOf, oneSheet, outcomeOf } from "./at.ts";
import { clearArea } from "./edit-cells.ts";
import { clearSheetFilter, clearTableFilter, filterSheet, filterTable } from "./filters.ts";
import { isRowHidden, rowsHidden, visibleAreas } from "./dimensions.ts";
import { addName, nameType } from "./names.ts";
import {
  addTable,
  changeTable,
  convertTableToRange,
  deleteTable,
  findTable,
  renameTable,
  resizeTable,
  setShowHeaders,
} from "./tables.ts";
import { dataBodyArea, headerArea, totalsArea } from "./table-areas.ts";

function withTable() {
  const { workbook, sheet } = oneSheet();
  const cells = cellsOf(workbook, sheet);
  cells.put("B2:D4", [
    ["Name", "Hours", "Day"],
    ["Ann", 1, 2],
    ["Ben", 3, 4],
  ]);
  return { workbook, sheet, cells, table: addTable(workbook, sheet, at("B2:D4"), true) };
}

describe("a table", () => {
  it("has a header, a body and maybe totals", () => {
    const { table } = withTable();
    expect(headerArea(table)).toEqual(at("B2:D2"));
    expect(dataBodyArea(table)).toEqual(at("B3:D4"));
    expect(totalsArea(table)).toBeNull();
    expect(table.columnNames).toEqual(["Name", "Hours", "Day"]);
  });

  it("makes texts without doubles of its header cells, and Column3 of a blank one", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1:E1", [["Day", "day", "", 2024, "Day"]]);
    addTable(workbook, sheet, at("A1:E3"), true);
    expect(cells.values("A1:E1")).toEqual([["Day", "day2", "Column3", "2024", "Day3"]]);
  });

  it("keeps its header cells so when they are written or cleared later", () => {
    const { workbook, sheet, cells, table } = withTable();
    cells.put("C2", "name");
    expect(cells.values("B2:D2")).toEqual([["Name", "name2", "Day"]]);
    clearArea(workbook, sheet, at("B2:D4"), "Contents");
    expect(cells.values("B2:D2")).toEqual([["Column1", "Column2", "Column3"]]);
    expect(table.columnNames).toEqual(["Column1", "Column2", "Column3"]);
    cells.put("B2:D2", "");
    expect(cells.values("B2:D2")).toEqual([["Column1", "Column2", "Column3"]]);
  });

  it("cannot overlap another one", () => {
    const { workbook, sheet } = withTable();
    expect(outcomeOf(() => addTable(workbook, sheet, at("D4:E6"), true))).toBe("InvalidArgument");
    expect(outcomeOf(() => addTable(workbook, sheet, at("E2:F4"), true))).toBe("done");
  });

  it.each([
    ["Table 2", "InvalidArgument"],
    ["1st", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["XFD1048576", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["r", "InvalidArgument"],
    ["", "InvalidArgument"],
    ["x".repeat(256), "InvalidArgument"],
    ["other", "ItemAlreadyExists"],
    ["TABLE2", "ItemAlreadyExists"],
    ["TABLE1", "done"],
    ["_Hours", "done"],
    ["\\Hours", "done"],
    ["CE_Weekly_Audit", "done"],
    ["XFE1", "done"],
  ])("called %j is: %s", (name, outcome) => {
    const { workbook, sheet, table } = withTable();
    addName(workbook, null, "Other", "=Sheet1!$A$1");
    addTable(workbook, sheet, at("G2:H4"), true);
    expect(outcomeOf(() => renameTable(workbook, table, name))).toBe(outcome);
  });

  it("is found by id and by name in any case", () => {
    const { workbook, table } = withTable();
    expect([findTable(workbook, table.id)?.table, findTable(workbook, "TABLE1")?.table]).toEqual([table, table]);
    expect(findTable(workbook, "Table9")).toBeUndefined();
  });

  it("grows and shrinks under its header row", () => {
    const { workbook, sheet, table, cells } = withTable();
    resizeTable(workbook, sheet, table, at("B2:E9"));
    expect([table.area, cells.value("E2"), table.columnNames.at(-1)]).toEqual([at("B2:E9"), "Column4", "Column4"]);
    expect(outcomeOf(() => resizeTable(workbook, sheet, table, at("B3:E9")))).toBe("InvalidArgument");
    expect(outcomeOf(() => resizeTable(workbook, sheet, table, at("B2:E2")))).toBe("InvalidArgument");
    expect(outcomeOf(() => resizeTable(workbook, sheet, table, at("G2:H9")))).toBe("InvalidArgument");
  });

  it("loses its cells when it is deleted, and keeps them as a range", () => {
    const first = withTable();
    deleteTable(first.workbook, first.sheet, first.table);
    expect([first.sheet.tables, first.cells.value("B2")]).toEqual([[], ""]);
    const second = withTable();
    convertTableToRange(second.workbook, second.sheet, second.table);
    expect([second.sheet.tables, second.cells.value("B2")]).toEqual([[], "Name"]);
  });

  it("can hide its header row", () => {
    const { workbook, sheet, table, cells } = withTable();
    setShowHeaders(workbook, sheet, table, false);
    expect([table.area, cells.value("B2"), table.columnNames]).toEqual([at("B3:D4"), "", ["Name", "Hours", "Day"]]);
    setShowHeaders(workbook, sheet, table, true);
    expect([table.area, cells.value("C2")]).toEqual([at("B2:D4"), "Hours"]);
  });

  it("has a style and filter buttons", () => {
    const { workbook, sheet, table } = withTable();
    changeTable(workbook, sheet, table, { style: "TableStyleLight9", showFilterButton: false });
    expect(table.look).toMatchObject({ style: "TableStyleLight9", showFilterButton: false, showBandedRows: true });
  });
});

describe("filters", () => {
  it("hide rows of a table until they are cleared", () => {
    const { workbook, sheet, table } = withTable();
    filterTable(workbook, sheet, table, [2]);
    expect([isRowHidden(sheet, 2), rowsHidden(sheet, at("B3:B4"))]).toEqual([true, null]);
    expect(visibleAreas(sheet, at("B2:D4"))).toEqual([at("B2:D2"), at("B4:D4")]);
    clearTableFilter(workbook, sheet, table);
    expect(rowsHidden(sheet, at("B3:B4"))).toBe(false);
  });

  it("hide rows of a sheet too", () => {
    const { workbook, sheet } = oneSheet();
    filterSheet(workbook, sheet, at("A1:B9"), [3, 4]);
    expect(isRowHidden(sheet, 4)).toBe(true);
    clearSheetFilter(workbook, sheet);
    expect([sheet.filter?.area, isRowHidden(sheet, 4)]).toEqual([at("A1:B9"), false]);
  });
});

describe("defined names", () => {
  it("say what they stand for", () => {
    const { workbook } = oneSheet();
    const types = ["=Sheet1!$A$1", '="x"', "=5", "=5.5", "=TRUE", "=#REF!"].map((formula, place) =>
      nameType(addName(workbook, null, `Name_${place}`, formula)),
    );
    expect(types).toEqual(["Range", "String", "Integer", "Double", "Boolean", "Error"]);
  });

  it("may be the same on a sheet and in the workbook, but not twice in one of them", () => {
    const { workbook, sheet } = oneSheet();
    addName(workbook, null, "Days", "=1");
    expect(outcomeOf(() => addName(workbook, sheet, "Days", "=2"))).toBe("done");
    expect(outcomeOf(() => addName(workbook, sheet, "DAYS", "=3"))).toBe("ItemAlreadyExists");
  });
});
