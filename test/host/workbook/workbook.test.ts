import { at, oneSheet, outcomeOf } from "./at.ts";
import { changesOf } from "./record.ts";
import { protectSheet, protectStructure } from "./protection.ts";
import {
  activateSheet,
  activeSheet,
  addPageBreak,
  addSheet,
  changeSheet,
  deleteSheet,
  findSheet,
  moveSheet,
  newWorkbook,
  renameSheet,
  select,
  setCustomProperty,
  setVisibility,
} from "./workbook.ts";

describe("the name of a sheet", () => {
  it.each([
    ["", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a\\b", "InvalidArgument"],
    ["a?b", "InvalidArgument"],
    ["a*b", "InvalidArgument"],
    ["a:b", "InvalidArgument"],
    ["[a]", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["a'", "InvalidArgument"],
    ["HISTORY", "InvalidArgument"],
    ["sheet1", "ItemAlreadyExists"],
    ["CHART", "ItemAlreadyExists"],
    ["Ann's log", "done"],
    ["x".repeat(31), "done"],
    ["A1", "done"],
  ])("%j is: %s, for a new sheet and for one renamed", (name, outcome) => {
    const { workbook } = oneSheet();
    workbook.chartSheetNames.push("Chart");
    expect(outcomeOf(() => addSheet(workbook, name))).toBe(outcome);
    const { workbook: other } = oneSheet();
    other.chartSheetNames.push("Chart");
    const renamed = addSheet(other);
    expect(outcomeOf(() => renameSheet(other, renamed, name))).toBe(outcome);
  });

  it("may change its case", () => {
    const { workbook, sheet } = oneSheet();
    renameSheet(workbook, sheet, "SHEET1");
    expect(findSheet(workbook, "sheet1")?.name).toBe("SHEET1");
    expect(findSheet(workbook, sheet.id)).toBe(sheet);
  });

  it("is the first free one when none is given", () => {
    const workbook = newWorkbook();
    addSheet(workbook, "sheet2");
    expect(addSheet(workbook).name).toBe("Sheet3");
  });
});

describe("sheets", () => {
  it("are added behind the others without being shown", () => {
    const { workbook, sheet } = oneSheet();
    addSheet(workbook, "Two");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Two"]);
    expect(activeSheet(workbook)).toBe(sheet);
  });

  it("move to a position among all sheets", () => {
    const { workbook } = oneSheet();
    const two = addSheet(workbook, "Two");
    moveSheet(workbook, two, 0);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Two", "Sheet1"]);
    expect(outcomeOf(() => moveSheet(workbook, two, 2))).toBe("InvalidArgument");
  });

  it("that are deleted or hidden show their neighbor; the last visible one stays", () => {
    const { workbook, sheet } = oneSheet();
    const two = addSheet(workbook, "Two");
    activateSheet(workbook, two);
    setVisibility(workbook, two, "VeryHidden");
    expect(activeSheet(workbook)).toBe(sheet);
    expect(outcomeOf(() => deleteSheet(workbook, sheet))).toBe("InvalidOperation");
    expect(outcomeOf(() => setVisibility(workbook, sheet, "Hidden"))).toBe("InvalidOperation");
    expect(outcomeOf(() => activateSheet(workbook, two))).toBe("InvalidOperation");
    expect(workbook.sheets).toContain(two);
  });

  it("that are deleted empty the user's undo list and cannot be used again", () => {
    const { workbook } = oneSheet();
    const two = addSheet(workbook, "Two");
    expect(workbook.undoCleared).toEqual([]);
    deleteSheet(workbook, two);
    expect(workbook.undoCleared).toEqual(["worksheet.delete Two"]);
    expect(outcomeOf(() => renameSheet(workbook, two, "Three"))).toBe("ItemNotFound");
    const three = addSheet(workbook, "Three");
    protectSheet(workbook, three);
    expect(workbook.undoCleared).toEqual(["worksheet.delete Two", "protection.protect Three"]);
  });

  it("stay as they are while the structure is protected", () => {
    const { workbook, sheet } = oneSheet();
    const two = addSheet(workbook, "Two");
    protectStructure(workbook, true);
    const outcomes = [
      () => addSheet(workbook),
      () => deleteSheet(workbook, two),
      () => renameSheet(workbook, sheet, "Other"),
      () => moveSheet(workbook, sheet, 1),
      () => setVisibility(workbook, sheet, "Hidden"),
    ].map(outcomeOf);
    expect(new Set(outcomes)).toEqual(new Set(["AccessDenied"]));
    expect(outcomeOf(() => changeSheet(workbook, sheet, { showGridlines: false }))).toBe("done");
  });

  it("keep tab color, frozen rows, page breaks and custom properties", () => {
    const { workbook, sheet } = oneSheet();
    changeSheet(workbook, sheet, { tabColor: "#4472c4", frozenRows: 9 });
    addPageBreak(workbook, sheet, 40);
    addPageBreak(workbook, sheet, 20);
    setCustomProperty(workbook, sheet, "Made", "yes");
    setCustomProperty(workbook, sheet, "made", "again");
    expect(sheet.look).toMatchObject({ tabColor: "#4472C4", frozenRows: 9, showGridlines: true });
    expect(sheet.horizontalPageBreaks).toEqual([20, 40]);
    expect([...sheet.customProperties]).toEqual([["Made", "again"]]);
    expect(outcomeOf(() => changeSheet(workbook, sheet, { tabColor: "blueish" }))).toBe("InvalidArgument");
  });
});

describe("the selection", () => {
  it("shows the sheet, and is no change of it", () => {
    const { workbook } = oneSheet();
    const two = addSheet(workbook, "Two");
    const before = changesOf(workbook, two).length;
    select(workbook, two, at("B2:C3"));
    expect(activeSheet(workbook)).toBe(two);
    expect(workbook.selection).toEqual(at("B2:C3"));
    expect(changesOf(workbook, two)).toHaveLength(before);
  });
});
