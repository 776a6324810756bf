import { quotedSheetName } from "./address.ts";
import { at, cellsOf, oneSheet, outcomeOf } from "./at.ts";
import {
  calculateAll,
  resumeCalculation,
  setCalculationMode,
  suspendCalculation,
  yearOf,
  dateOf,
} from "./calculation.ts";
import { addName } from "./names.ts";
import { addTable, convertTableToRange, renameTable } from "./tables.ts";
import { addSheet, deleteSheet, renameSheet } from "./workbook.ts";
import { writeValues } from "./write-cells.ts";

function calculated(formula: string): unknown {
  const { workbook, sheet } = oneSheet();
  const cells = cellsOf(workbook, sheet);
  cells.put("A1:B3", [
    ["Ann", 1.5],
    ["Ben", 2],
    ["ann", ""],
  ]);
  cells.put("D1", formula);
  return cells.value("D1");
}

describe("formulas", () => {
  it.each([
    ["=1+2*3^2", 19],
    ["=-2^2", 4],
    ["=(1+2)*3", 9],
    ["=50%*4", 2],
    ['="a"&1&TRUE', "a1TRUE"],
    ["=1/0", "#DIV/0!"],
    ["=A1+1", "#VALUE!"],
    ['="a"="A"', true],
    ["=0.1+0.2=0.3", true],
    ['=2<"1"', true],
    ["=B3=0", true],
    ['=B3=""', true],
    ["=SUM(B1:B3,10)", 13.5],
    ["=SUM(A:B)", 3.5],
    ["=ROUND(2.5,0)", 3],
    ["=ROUND(-2.345,2)", -2.35],
    ["=ROUND(1234,-2)", 1200],
    ["=ABS(-3)", 3],
    ['=IF(B2>1,"yes",NOSUCH())', "yes"],
    ["=IF(FALSE,1)", false],
    ["=IFERROR(1/0,7)", 7],
    ["=YEAR(45293)", 2024],
    ["=YEAR(0)", 1900],
    ["=DATE(2024,14,1)", 45689],
    ["=MONTH(45293)*100+DAY(45293)", 102],
    ['=HYPERLINK("#Log!A1","Ann, row 1")', "Ann, row 1"],
    ["=SUMPRODUCT(--(A1:A3<>B1:B3))", 3],
    ["=SUMPRODUCT(B1:B2,B1:B2)", 6.25],
    ["=MAX(B1:B3)-MIN(B1:B3)", 0.5],
    ["=COUNT(A1:B3)+COUNTA(A1:B3)", 7],
    ["=NOT(AND(TRUE,OR(FALSE,B1)))", false],
    ["=AND(TRUE(),NOT(FALSE()))", true],
    ["=NoSuchName", "#NAME?"],
    ["=Gone!A1", "#REF!"],
  ])("%s is %j", (formula, value) => {
    expect(calculated(formula)).toBe(value);
  });

  it("with a function that is not simulated fail loudly when they are read", () => {
    expect(outcomeOf(() => calculated('=VLOOKUP("a",A1:B3,2)'))).toBe("SimulatorNotImplemented: function VLOOKUP");
    expect(outcomeOf(() => calculated("={1,2}"))).toContain("SimulatorNotImplemented");
    expect(outcomeOf(() => calculated("=A1:A3"))).toContain("SimulatorNotImplemented");
  });

  it("that mean themselves keep the value that they had", () => {
    expect(calculated("=D1+1")).toBe(1);
  });
});

describe("SUMIFS and COUNTIFS", () => {
  it.each([
    ['=SUMIFS(B1:B5,A1:A5,"ANN")', 5],
    ['=SUMIFS(B1:B5,A1:A5,"ann",C1:C5,">="&D1)', 4],
    ['=SUMIFS(B1:B5,C1:C5,">="&D1,C1:C5,"<="&D2)', 6],
    ['=SUMIFS(B1:B5,A1:A5,"<>Ann")', 26],
    ['=SUMIFS(B1:B5,B1:B5,">2")', 28],
    ["=SUMIFS(B1:B5,B1:B5,2)", 2],
    ['=COUNTIFS(A1:A5,"A*")', 2],
    ['=COUNTIFS(A1:A5,"?en")', 1],
    ['=COUNTIFS(A1:A5,"")', 1],
    ['=COUNTIFS(A1:A5,"=")', 1],
    ['=COUNTIFS(A1:A5,"<>")', 4],
    ['=COUNTIFS(A1:A5,"~*")', 1],
    ['=COUNTIFS(A1:A5,">=B")', 1],
    ['=SUMIFS(B1:B5,A1:A4,"Ann")', "#VALUE!"],
    ['=SUMIF(A1:A5,"Ben",B1:B5)', 2],
    ['=SUMIFS(Log!B:B,Log!A:A,"Ann")', 5],
  ])("%s is %j", (formula, value) => {
    const { workbook, sheet } = oneSheet();
    const log = addSheet(workbook, "Log");
    const rows = [
      ["Ann", 1, 45292],
      ["Ben", 2, 45293],
      ["ann", 4, 45294],
      ["", 8, 45295],
      ["*", 16, 45296],
    ];
    for (const each of [sheet, log]) writeValues(workbook, each, at("A1:C5"), rows);
    writeValues(workbook, sheet, at("D1:D2"), [[45293], [45294]]);
    writeValues(workbook, sheet, at("F1"), formula);
    expect(cellsOf(workbook, sheet).value("F1")).toBe(value);
  });
});

describe("calculation", () => {
  it("follows what changes, through other formulas and other sheets", () => {
    const { workbook, sheet } = oneSheet();
    const other = addSheet(workbook, "My log");
    const here = cellsOf(workbook, sheet);
    const there = cellsOf(workbook, other);
    there.put("A1", 5);
    here.put("A1", "='My log'!A1*2");
    here.put("A2", "=A1+1");
    expect(here.value("A2")).toBe(11);
    there.put("A1", 6);
    expect(here.value("A2")).toBe(13);
  });

  it("waits while it is suspended: formulas read in the same batch are stale", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1:B1", [[1, "=A1*10"]]);
    expect(cells.value("B1")).toBe(10);
    suspendCalculation(workbook);
    cells.put("A1", 2);
    cells.put("C1", "=A1");
    expect([cells.value("B1"), cells.value("C1")]).toEqual([10, 0]);
    resumeCalculation(workbook);
    expect([cells.value("B1"), cells.value("C1")]).toEqual([20, 2]);
  });

  it("by hand calculates new formulas at once and others when it is asked to", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    setCalculationMode(workbook, "Manual");
    cells.put("A1:B1", [[1, "=A1*10"]]);
    expect(cells.value("B1")).toBe(10);
    cells.put("A1", 2);
    expect(cells.value("B1")).toBe(10);
    calculateAll(workbook);
    expect(cells.value("B1")).toBe(20);
  });

  it("tells the date systems apart by the year of day 0", () => {
    expect(yearOf(oneSheet().workbook, 0)).toBe(1900);
    expect(yearOf(oneSheet({ date1904: true }).workbook, 0)).toBe(1904);
    expect(dateOf(oneSheet({ date1904: true }).workbook, 2024, 1, 2)).toBe(45293 - 1462);
  });
});

describe("formulas follow what they mean", () => {
  it("when a sheet gets another name", () => {
    const { workbook, sheet } = oneSheet();
    const log = addSheet(workbook, "Log");
    const cells = cellsOf(workbook, sheet);
    writeValues(workbook, log, at("A1"), 3);
    cells.put("A1", '=Log!$A$1&"Log!A1"');
    renameSheet(workbook, log, "Ann's log");
    expect([cells.formula("A1"), cells.value("A1")]).toEqual([`='Ann''s log'!$A$1&"Log!A1"`, "3Log!A1"]);
  });

  it("and become #REF! when it is deleted", () => {
    const { workbook, sheet } = oneSheet();
    const log = addSheet(workbook, "Log");
    const cells = cellsOf(workbook, sheet);
    cells.put("A1", "=SUM(Log!A1:A9)");
    expect(cells.value("A1")).toBe(0);
    deleteSheet(workbook, log);
    expect([cells.formula("A1"), cells.value("A1")]).toEqual(["=SUM(#REF!)", "#REF!"]);
  });

  it("by the columns of tables and by defined names", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1:C3", [
      ["Hours", "Rate", "Pay"],
      [2, 10, "=[@Hours]*Table1[@Rate]"],
      [3, 20, "=[@Hours]*Table1[@Rate]"],
    ]);
    const table = addTable(workbook, sheet, at("A1:C3"), true);
    addName(workbook, null, "Total_Pay", "=SUM(Table1[Pay])");
    cells.put("E1", "=Total_Pay");
    expect([cells.value("C3"), cells.value("E1")]).toEqual([60, 80]);
    renameTable(workbook, table, "Pay_Table");
    cells.put("A2", 4);
    expect([cells.formula("C3"), cells.value("E1")]).toEqual(["=[@Hours]*Pay_Table[@Rate]", 100]);
  });

  it("by their addresses once a table has become a range", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1:A3", [["Hours + or -"], [2], [3]]);
    const table = addTable(workbook, sheet, at("A1:A3"), true);
    cells.put("C1", "=SUM(Table1[[Hours + or -]])");
    convertTableToRange(workbook, sheet, table);
    const quoted = quotedSheetName(sheet.name);
    expect([cells.formula("C1"), cells.value("C1")]).toEqual([`=SUM(${quoted}!$A$2:$A$3)`, 5]);
  });
});
