/** @jest-environment jsdom */
import { startExcel } from "../start/jsdom.ts";
import type { StartedExcel } from "../start/jsdom.ts";

let started: StartedExcel;

beforeEach(async () => {
  started = await startExcel({ matrix: { ExcelApi: "1.14" } });
});
afterEach(() => started.stop());

const run = <Result>(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Result>,
): Promise<Result> => started.Excel.run((context) => batch(context, context.workbook.worksheets.getItem("Sheet1")));

const codeOf = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return (error as { readonly code: unknown }).code;
  }
  return "succeeded";
};

describe("ranges", () => {
  it("lead from one to another, as addresses say", async () => {
    const addresses = await run(async (context, sheet) => {
      const range = sheet.getRange("B2:D5");
      const found = [
        range,
        range.getCell(1, 2),
        range.getRow(1),
        range.getColumn(0),
        range.getLastRow(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getAbsoluteResizedRange(1, 1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect("F9"),
        sheet.getRangeByIndexes(0, 0, 2, 3),
        sheet.getCell(9, 9),
        sheet.getRange("'Sheet1'!C3"),
      ];
      for (const each of found) each.load("address");
      await context.sync();
      return found.map(({ address }) => address.replace("Sheet1!", ""));
    });
    expect(addresses).toEqual([
      "B2:D5",
      "D3",
      "B3:D3",
      "B2:B5",
      "B5:D5",
      "A3:C6",
      "B2:E6",
      "B2",
      "2:5",
      "B:D",
      "B2:F9",
      "A1:C2",
      "J10",
      "C3",
    ]);
  });

  it("outside of the sheet are refused", async () => {
    expect(await codeOf(run((context, sheet) => context.sync(sheet.getRange("A1").getOffsetRange(-1, 0))))).toBe(
      "InvalidArgument",
    );
    expect(await codeOf(run((context, sheet) => context.sync(sheet.getRange("A1:B2").getRow(2))))).toBe(
      "InvalidArgument",
    );
  });

  it("a long write, which the library cuts in pieces, arrives whole", async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `row ${row}`, row % 2 === 0, row / 4]);
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:D1000");
      range.values = rows;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(rows);
    const written = started.host.requests
      .flatMap(({ members }) => members)
      .filter((member) => member === "Range._ValidateArraySize()");
    expect(written).toHaveLength(1);
  });

  it("a write of another shape is refused, long or short; one value goes to every cell", async () => {
    const write = (address: string, values: unknown) =>
      run((context, sheet) => {
        sheet.getRange(address).values = values as unknown[][];
        return context.sync();
      });
    expect(await codeOf(write("A1:B2", [[1, 2]]))).toBe("InvalidArgument");
    expect(
      await codeOf(
        write(
          "A1:B1000",
          Array.from({ length: 999 }, () => [1, 2]),
        ),
      ),
    ).toBe("InvalidArgument");
    expect(await codeOf(write("A1:B2", 7))).toBe("succeeded");
    const read = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2").load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it("whole columns read as null, and too many cells are refused", async () => {
    const values = await run(async (context, sheet) => {
      const range = sheet.getRange("A:B").load("values");
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
    const tooMany = run((context, sheet) => context.sync(sheet.getRange("A1:ZZ9000").load("values")));
    expect(await codeOf(tooMany)).toBe("RangeExceedsLimit");
  });

  it("say what is used, hidden, visible and merged", async () => {
    const seen = await run(async (context, sheet) => {
      const nothing = sheet.getUsedRangeOrNullObject();
      const corner = sheet.getUsedRange().load("address");
      await context.sync();
      sheet.getRange("B2:C4").values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange("A9").numberFormat = [["@"]];
      sheet.getRange("3:3").rowHidden = true;
      sheet.getRange("E1:F1").merge();
      const used = sheet.getUsedRange(true).load("address");
      const formatted = sheet.getUsedRange().load("address");
      const visible = sheet.getRange("B2:C4").getSpecialCellsOrNullObject("Visible").load("address");
      const merged = sheet.getRange("A1:Z1").getMergedAreasOrNullObject().load("address");
      const none = sheet.getRange("A5:A6").getMergedAreasOrNullObject();
      const row = sheet.getRange("A3:B4").load("rowHidden,hidden,columnHidden");
      await context.sync();
      return {
        before: [nothing.isNullObject, corner.address],
        used: used.address,
        formatted: formatted.address,
        visible: visible.address,
        merged: merged.address,
        none: none.isNullObject,
        row: [row.rowHidden, row.hidden, row.columnHidden],
      };
    });
    expect(seen).toEqual({
      before: [true, "Sheet1!A1"],
      used: "Sheet1!B2:C4",
      formatted: "Sheet1!A2:C9",
      visible: "Sheet1!B2:C2,Sheet1!B4:C4",
      merged: "Sheet1!E1:F1",
      none: true,
      row: [null, null, false],
    });
  });

  it("move when cells are inserted and deleted, and clear what was asked", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [["a"], ["b"], ["c"]];
      sheet.getRange("A2").insert("Down").values = [["new"]];
      sheet.getRange("1:1").delete("Up");
      sheet.getRange("A3").clear("Contents");
      const range = sheet.getRange("A1:A4").load("values");
      await context.sync();
      return range.values;
    });
    expect(seen).toEqual([["new"], ["b"], [""], [""]]);
  });

  it("carry formats, sizes and links", async () => {
    const seen = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.font.color = "#FF0000";
      range.format.fill.color = "#DDEBF7";
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Center";
      range.format.indentLevel = 0;
      range.format.columnWidth = 60;
      range.format.rowHeight = 30;
      range.getCell(0, 0).format.font.bold = false;
      range.getCell(1, 1).format.fill.clear();
      sheet.getRange("C5").hyperlink = { documentReference: "Sheet1!C3", textToDisplay: "there" };
      range.load(
        "format/wrapText,format/horizontalAlignment,format/columnWidth,format/rowHeight,format/font/bold,format/font/color",
      );
      const plain = range.getCell(1, 1).load("format/fill/color");
      const link = sheet.getRange("C5").load("hyperlink");
      await context.sync();
      const { wrapText, horizontalAlignment, columnWidth, rowHeight, font } = range.format;
      return [
        wrapText,
        horizontalAlignment,
        columnWidth,
        rowHeight,
        font.bold,
        font.color,
        plain.format.fill.color,
        link.hyperlink,
      ];
    });
    expect(seen).toEqual([
      true,
      "Center",
      60,
      30,
      null,
      "#FF0000",
      "#FFFFFF",
      expect.objectContaining({ documentReference: "Sheet1!C3" }),
    ]);
  });
});
