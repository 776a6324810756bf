import { at, cellsOf, oneSheet, outcomeOf } from "./at.ts";
import { clearArea } from "./edit-cells.ts";
import { mergeArea, unmergeArea } from "./merge.ts";
import { protectSheet, unprotectSheet } from "./protection.ts";
import { readValues, readValueTypes } from "./read-cells.ts";
import { changesOf } from "./record.ts";
import { writeFormulas, writeNumberFormats, writeValues } from "./write-cells.ts";
import { setStyle } from "./style.ts";
import { addTable } from "./tables.ts";

describe("the shape of what is written", () => {
  it("must be the shape of the range", () => {
    const { workbook, sheet } = oneSheet();
    const write = (input: unknown) => outcomeOf(() => writeValues(workbook, sheet, at("A1:B2"), input));
    expect(write([[1, 2]])).toBe("InvalidArgument");
    expect(write([[1], [2]])).toBe("InvalidArgument");
    expect(write([[1, 2], [3]])).toBe("InvalidArgument");
    expect(write([1, 2, 3, 4])).toBe("InvalidArgument");
    expect(changesOf(workbook, sheet)).toEqual([]);
    expect(
      write([
        [1, 2],
        [3, 4],
      ]),
    ).toBe("done");
  });

  it("may be one value, which goes to every cell", () => {
    const { workbook, sheet } = oneSheet();
    writeValues(workbook, sheet, at("A1:B2"), "x");
    writeNumberFormats(workbook, sheet, at("A1:B2"), "0.0");
    const cells = cellsOf(workbook, sheet);
    expect(cells.values("A1:B2")).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
    expect(cells.numberFormat("B2")).toBe("0.0");
  });

  it("leaves a cell where it says null, and empties it where it says nothing", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1:C1", [[1, 2, 3]]);
    cells.put("A1:C1", [[null, "", 9]]);
    expect(cells.values("A1:C1")).toEqual([[1, "", 9]]);
    expect(readValueTypes(workbook, sheet, at("A1:C1"))).toEqual([["Double", "Empty", "Double"]]);
  });

  it("takes only texts, numbers and truth values", () => {
    const { workbook, sheet } = oneSheet();
    for (const input of [[[{}]], [[[1]]], undefined, Number.NaN, Infinity])
      expect(outcomeOf(() => writeValues(workbook, sheet, at("A1"), input))).toBe("InvalidArgument");
  });

  it("may be a formula in values and a constant in formulas", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1", "=2*3");
    writeFormulas(workbook, sheet, at("A2"), [["00123"]]);
    expect([cells.value("A1"), cells.value("A2"), cells.formula("A2")]).toEqual([6, 123, 123]);
  });
});

describe("limits", () => {
  it("of a cell are 32,767 signs", () => {
    const { workbook, sheet } = oneSheet();
    const write = (length: number) => outcomeOf(() => writeValues(workbook, sheet, at("A1"), "x".repeat(length)));
    expect([write(32_767), write(32_768)]).toEqual(["done", "InvalidArgument"]);
  });

  it("of a formula are 8,192 signs", () => {
    const { workbook, sheet } = oneSheet();
    const formula = (length: number) => `="${"x".repeat(length - 3)}"`;
    const write = (length: number) => outcomeOf(() => writeValues(workbook, sheet, at("A1"), formula(length)));
    expect([write(8_192), write(8_193)]).toEqual(["done", "InvalidArgument"]);
  });

  it("of a read are 5,000,000 cells; whole columns and rows give no values", () => {
    const { workbook, sheet } = oneSheet();
    const readAll = (address: string) => readValues(workbook, sheet, at(address));
    expect(outcomeOf(() => readAll("A1:E1000001"))).toBe("RangeExceedsLimit");
    expect(readAll("A:B")).toBeNull();
    expect(readAll("1:1")).toBeNull();
  });
});

describe("merged cells", () => {
  it("keep the first value and lose what is written to the others", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1:B2", [
      ["", "first"],
      ["second", ""],
    ]);
    mergeArea(workbook, sheet, at("A1:B2"), false);
    expect(cells.values("A1:B2")).toEqual([
      ["first", ""],
      ["", ""],
    ]);
    cells.put("A1:B2", [
      ["a", "b"],
      ["c", "d"],
    ]);
    cells.put("B2", "lost");
    expect(cells.values("A1:B2")).toEqual([
      ["a", ""],
      ["", ""],
    ]);
    unmergeArea(workbook, sheet, at("B2"));
    cells.put("B2", "kept");
    expect([sheet.mergedAreas, cells.value("B2")]).toEqual([[], "kept"]);
  });

  it("may be one for each row", () => {
    const { workbook, sheet } = oneSheet();
    mergeArea(workbook, sheet, at("B2:C3"), true);
    expect(sheet.mergedAreas).toEqual([at("B2:C2"), at("B3:C3")]);
  });

  it("and tables refuse each other", () => {
    const { workbook, sheet } = oneSheet();
    mergeArea(workbook, sheet, at("B2:C2"), false);
    expect(outcomeOf(() => addTable(workbook, sheet, at("A1:B3"), true))).toBe("InvalidArgument");
    addTable(workbook, sheet, at("A4:B5"), true);
    expect(outcomeOf(() => mergeArea(workbook, sheet, at("A4:B4"), false))).toBe("InvalidOperation");
  });
});

describe("a sheet that may not be written", () => {
  const writes = (workbook: Parameters<typeof writeValues>[0], sheet: Parameters<typeof writeValues>[1]) => [
    outcomeOf(() => writeValues(workbook, sheet, at("A1"), 1)),
    outcomeOf(() => writeNumberFormats(workbook, sheet, at("A1"), "@")),
    outcomeOf(() => setStyle(workbook, sheet, at("A1"), { bold: true })),
    outcomeOf(() => clearArea(workbook, sheet, at("A1"), "Contents")),
    outcomeOf(() => addTable(workbook, sheet, at("A1:B2"), true)),
  ];

  it("is protected: every write is denied until the right password", () => {
    const { workbook, sheet } = oneSheet();
    protectSheet(workbook, sheet, "open");
    expect(new Set(writes(workbook, sheet))).toEqual(new Set(["AccessDenied"]));
    expect(readValues(workbook, sheet, at("A1"))).toEqual([[""]]);
    expect(outcomeOf(() => unprotectSheet(workbook, sheet, "wrong"))).toBe("AccessDenied");
    unprotectSheet(workbook, sheet, "open");
    expect(new Set(writes(workbook, sheet))).toEqual(new Set(["done"]));
  });

  it("is in a workbook opened read only", () => {
    const { workbook, sheet } = oneSheet();
    workbook.readOnly = true;
    expect(new Set(writes(workbook, sheet))).toEqual(new Set(["AccessDenied"]));
  });
});

describe("the log of changes", () => {
  it("holds every write of a sheet with its place, and none of another sheet's", () => {
    const { workbook, sheet } = oneSheet();
    writeValues(workbook, sheet, at("B2:C3"), 1);
    setStyle(workbook, sheet, at("B:B"), { bold: true });
    expect(changesOf(workbook, sheet)).toEqual([
      { kind: "values", sheetId: sheet.id, address: "B2:C3" },
      { kind: "formats", sheetId: sheet.id, address: "B:B" },
    ]);
    expect(workbook.isDirty).toBe(true);
  });
});
