import { cellsOf, oneSheet, outcomeOf } from "./at.ts";

/** What a General cell holds after a text was assigned, and its number format. */
function typed(text: string, date1904 = false): [unknown, unknown] {
  const { workbook, sheet } = oneSheet({ date1904 });
  const cells = cellsOf(workbook, sheet);
  cells.put("A1", text);
  return [cells.value("A1"), cells.numberFormat("A1")];
}

/** The same in a cell formatted as text. */
function typedAsText(text: unknown): unknown {
  const { workbook, sheet } = oneSheet();
  const cells = cellsOf(workbook, sheet);
  cells.format("A1", "@");
  cells.put("A1", text);
  return cells.value("A1");
}

describe("a text assigned to a General cell is typed in", () => {
  it.each([
    ["00123", 123, "General"],
    ["-1.5", -1.5, "General"],
    [" 7 ", 7, "General"],
    [".5", 0.5, "General"],
    ["(5)", -5, "General"],
    ["-0", 0, "General"],
    ["1,284", 1284, "#,##0"],
    ["1,284.5", 1284.5, "#,##0.00"],
    ["50%", 0.5, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["$5", 5, "$#,##0_);[Red]($#,##0)"],
    ["$5.25", 5.25, "$#,##0.00_);[Red]($#,##0.00)"],
    ["1E5", 100000, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
  ])("%j becomes the number %d with the format %s", (text, value, format) => {
    expect(typed(text)).toEqual([value, format]);
  });

  it("keeps 15 digits of a longer number, so a long identifier loses its end", () => {
    expect(typed("1234567890123456789")).toEqual([1234567890123450000, "General"]);
  });

  it.each([
    ["1/2/2024", 45293, "m/d/yyyy"],
    ["01-02-24", 45293, "m/d/yyyy"],
    ["2024-01-02", 45293, "m/d/yyyy"],
    ["2/29/2024", 45351, "m/d/yyyy"],
    ["1/1/1900", 1, "m/d/yyyy"],
    ["2/29/1900", 60, "m/d/yyyy"],
    ["3/1/1900", 61, "m/d/yyyy"],
    ["2-Jan-2024", 45293, "d-mmm-yy"],
    ["January 2, 2024", 45293, "d-mmm-yy"],
    ["1/2024", 45292, "mmm-yy"],
    ["1/2/2024 7:30", 45293.3125, "m/d/yyyy h:mm"],
  ])("%j becomes the day %d with the format %s", (text, value, format) => {
    expect(typed(text)).toEqual([value, format]);
  });

  it.each([
    ["1-2", 46024, "d-mmm"],
    ["SEPT1", 46266, "d-mmm"],
    ["MAR-31", 46112, "d-mmm"],
  ])("%j, a section to a clerk, becomes a day too", (text, value, format) => {
    expect(typed(text)).toEqual([value, format]);
  });

  it.each([
    ["7:30", 0.3125, "h:mm"],
    ["7:30:36", 27036 / 86400, "h:mm:ss"],
    ["7:30 PM", 0.8125, "h:mm AM/PM"],
    ["12:15 AM", 15 / 1440, "h:mm AM/PM"],
    ["7 a", 7 / 24, "h:mm AM/PM"],
    ["26:30", 26.5 / 24, "[h]:mm:ss"],
  ])("%j becomes the time %d with the format %s", (text, value, format) => {
    expect(typed(text)).toEqual([value, format]);
  });

  it.each(["13/45/2024", "2/30/2024", "7:75", "13:00 PM", "Ann", "5A", "12-A", "1/2/3/4", "00:61:00"])(
    "%j stays the text that it is",
    (text) => {
      expect(typed(text)).toEqual([text, "General"]);
    },
  );

  it("has days 1,462 smaller in a workbook of the 1904 date system", () => {
    expect(typed("1/2/2024", true)).toEqual([45293 - 1462, "m/d/yyyy"]);
    expect(typed("1/1/1904", true)).toEqual([0, "m/d/yyyy"]);
    expect(typed("12/31/1903", true)).toEqual(["12/31/1903", "General"]);
  });

  it("knows truth values and errors in any case", () => {
    expect(typed("true")).toEqual([true, "General"]);
    expect(typed("False")).toEqual([false, "General"]);
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1", "#n/a");
    expect([cells.value("A1"), cells.type("A1")]).toEqual(["#N/A", "Error"]);
  });

  it("takes an apostrophe at the front as the mark of a text", () => {
    expect(typed("'00123")).toEqual(["00123", "General"]);
    expect(typed("'=1+1")).toEqual(["=1+1", "General"]);
  });

  it("leaves the format of a cell that has one", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.format("A1", "0.00");
    cells.put("A1", "50%");
    expect([cells.value("A1"), cells.numberFormat("A1")]).toEqual([0.5, "0.00"]);
  });
});

describe("a text that begins like a formula", () => {
  it.each([
    ["=1+1", 2, "=1+1"],
    ["+2+3", 5, "=+2+3"],
    ["-2+3", 1, "=-2+3"],
    ["@SUM(4,5)", 9, "=SUM(4,5)"],
  ])("%j becomes a formula", (text, value, formula) => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    cells.put("A1", text);
    expect([cells.value("A1"), cells.formula("A1")]).toEqual([value, formula]);
  });

  it("is refused when Excel could not read it, and nothing is written", () => {
    const { workbook, sheet } = oneSheet();
    const cells = cellsOf(workbook, sheet);
    expect(outcomeOf(() => cells.put("A1:B1", [["fine", "=1+"]]))).toBe("InvalidArgument");
    expect(outcomeOf(() => cells.put("A1:B1", [["fine", "- see the note"]]))).toBe("InvalidArgument");
    expect(cells.value("A1")).toBe("");
  });

  it("stays text in a text cell", () => {
    expect(["=1+1", "+1", "-x", "@a"].map(typedAsText)).toEqual(["=1+1", "+1", "-x", "@a"]);
  });
});

describe("a cell formatted as text", () => {
  it("keeps texts as they are", () => {
    const texts = ["00123", "1/2/2024", "50%", "TRUE", "#N/A", " 7 "];
    expect(texts.map(typedAsText)).toEqual(texts);
  });

  it("holds numbers and truth values as texts", () => {
    expect([123, 0.1, 1e21, true].map(typedAsText)).toEqual(["123", "0.1", "1E+21", "TRUE"]);
  });
});
