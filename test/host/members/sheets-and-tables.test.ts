/** @jest-environment jsdom */
import { namedChart } from "../workbook/charts.ts";
import type { HostWorkbook } from "../workbook/model.ts";
import { newWorkbook } from "../workbook/workbook.ts";
import { startExcel } from "../start/jsdom.ts";
import type { StartedExcel } from "../start/jsdom.ts";

let started: StartedExcel;
let workbook: HostWorkbook;

beforeEach(async () => {
  workbook = newWorkbook();
  started = await startExcel({ workbook, matrix: { ExcelApi: "1.14" } });
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

describe("sheets", () => {
  it("are added, named, moved, colored, hidden and deleted", async () => {
    const seen = await run(async (context) => {
      const { worksheets } = context.workbook;
      const made = worksheets.add("Import");
      made.tabColor = "#00B050";
      made.position = 0;
      made.showGridlines = false;
      const hidden = worksheets.add("Hidden");
      hidden.visibility = "Hidden";
      await context.sync();
      made.name = "AR_Import";
      worksheets.load("items/name,items/visibility,items/position,items/tabColor");
      const visible = worksheets.getCount(true);
      await context.sync();
      const listed = worksheets.items.map(({ name, visibility, position, tabColor }) => [
        name,
        visibility,
        position,
        tabColor,
      ]);
      hidden.delete();
      const left = worksheets.getCount();
      await context.sync();
      return { listed, visible: visible.value, left: left.value };
    });
    expect(seen).toEqual({
      listed: [
        ["AR_Import", "Visible", 0, "#00B050"],
        ["Sheet1", "Visible", 1, ""],
        ["Hidden", "Hidden", 2, ""],
      ],
      visible: 2,
      left: 2,
    });
    expect(workbook.undoCleared).toHaveLength(1);
  });

  it("with names that Excel does not take are refused", async () => {
    for (const name of ["", "a".repeat(32), "a/b", "History", "sheet1"]) {
      expect(await codeOf(run((context) => context.sync(context.workbook.worksheets.add(name))))).not.toBe("succeeded");
    }
  });

  it("are protected and unprotected", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.protection.protect({}, "secret");
      sheet.protection.load("protected");
      await context.sync();
      return sheet.protection.protected;
    });
    expect(seen).toBe(true);
    const unprotect = (password: string) =>
      run((context, sheet) => {
        sheet.protection.unprotect(password);
        return context.sync();
      });
    expect(await codeOf(unprotect("wrong"))).not.toBe("succeeded");
    expect(await codeOf(unprotect("secret"))).toBe("succeeded");
  });

  it("are frozen, laid out for printing, and broken into pages", async () => {
    const frozen = await run(async (context, sheet) => {
      const before = sheet.freezePanes.getLocationOrNullObject();
      sheet.freezePanes.freezeRows(3);
      const after = sheet.freezePanes.getLocationOrNullObject().load("address");
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "Letter";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = 18;
      pageLayout.footerMargin = 20;
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintArea("A1:H40");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
      sheet.horizontalPageBreaks.add("A20:A20");
      await context.sync();
      return [before.isNullObject, after.address];
    });
    expect(frozen).toEqual([true, "Sheet1!1:3"]);
    expect(workbook.sheets[0]).toMatchObject({
      horizontalPageBreaks: [19],
      look: {
        frozenRows: 3,
        pageLayout: {
          orientation: "Landscape",
          paperSize: "Letter",
          centerHorizontally: true,
          printTitleRows: { row: 0, rowCount: 3 },
          headersFooters: { centerFooter: "Page &P of &N", leftHeader: "" },
          margins: { left: 18, right: 50.4, footer: 20 },
        },
      },
    });
  });

  it("carry properties, and say how many charts, shapes, comments and pivot tables they have", async () => {
    Object.assign(workbook.sheets[0] ?? {}, {
      charts: [namedChart(workbook, "Hours")],
      shapeCount: 2,
      commentCount: 3,
      pivotTableCount: 4,
    });
    const seen = await run(async (context, sheet) => {
      sheet.customProperties.add("AttendanceLedger", "audit");
      const property = sheet.customProperties.getItemOrNullObject("attendanceledger").load("value");
      const missing = sheet.customProperties.getItemOrNullObject("Other");
      const counts = [
        sheet.charts.getCount(),
        sheet.shapes.getCount(),
        sheet.comments.getCount(),
        sheet.pivotTables.getCount(),
      ];
      sheet.charts.load("items/name");
      sheet.autoFilter.load("enabled");
      await context.sync();
      return [
        property.value,
        missing.isNullObject,
        counts.map(({ value }) => value),
        sheet.charts.items.map(({ name }) => name),
        sheet.autoFilter.enabled,
      ];
    });
    expect(seen).toEqual(["audit", true, [1, 2, 3, 4], ["Hours"], false]);
  });
});

describe("tables and names", () => {
  it("a table is made, styled, found, resized and taken away", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Student", "Hours"],
        ["a", 1],
        ["b", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "CE_Weekly";
      table.style = "TableStyleLight9";
      table.showFilterButton = false;
      table.showBandedRows = true;
      const body = table.getDataBodyRange().load("address");
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      const found = context.workbook.tables.getItem("CE_Weekly").load("name,style,showTotals,worksheet/name");
      found.resize("A1:B2");
      const range = found.getRange().load("address");
      await context.sync();
      const after = [found.name, found.style, found.showTotals, found.worksheet.name, range.address];
      found.convertToRange();
      const gone = sheet.tables.getItemOrNullObject("CE_Weekly");
      await context.sync();
      return [body.address, header.values, after, gone.isNullObject];
    });
    expect(seen).toEqual([
      "Sheet1!A2:B3",
      [["Student", "Hours"]],
      ["CE_Weekly", "TableStyleLight9", false, "Sheet1", "Sheet1!A1:B2"],
      true,
    ]);
  });

  it("tables do not overlap, and their names are names", async () => {
    const add = (address: string, name: string) =>
      run((context, sheet) => {
        sheet.tables.add(address, true).name = name;
        return context.sync();
      });
    expect(await codeOf(add("A1:B3", "A_Table"))).toBe("succeeded");
    expect(await codeOf(add("B2:C4", "Overlap"))).not.toBe("succeeded");
    expect(await codeOf(add("E1:F3", "Two words"))).not.toBe("succeeded");
  });

  it("defined names are listed with what they are", async () => {
    workbook.names.push({ name: "Year", formula: "=2025", visible: true });
    const seen = await run(async (context) => {
      const { names } = context.workbook;
      names.load("items/name,items/type,items/visible");
      const missing = names.getItemOrNullObject("Other");
      await context.sync();
      return [names.items.map(({ name, type, visible }) => [name, type, visible]), missing.isNullObject];
    });
    expect(seen).toEqual([[["Year", "Integer", true]], true]);
  });
});

describe("the workbook", () => {
  it("says its name and state, the selection, and how its dates count", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange("B2:C3").select();
      const book = context.workbook.load("name,readOnly,isDirty,protection/protected,application/calculationMode");
      const year = book.functions.year(0).load("value");
      const selected = book.getSelectedRange().load("address");
      const cell = book.getActiveCell().load("address");
      const active = book.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [
        book.readOnly,
        book.protection.protected,
        book.application.calculationMode,
        year.value,
        selected.address,
        cell.address,
        active.name,
      ];
    });
    expect(seen).toEqual([false, false, "Automatic", 1900, "Sheet1!B2:C3", "Sheet1!B2", "Sheet1"]);
  });

  it("formulas read in a batch that suspended calculation are what they were", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange("A1").values = [[10]];
      const during = sheet.getRange("B1").load("values");
      await context.sync();
      const stale = during.values;
      during.load("values");
      await context.sync();
      return [stale, during.values];
    });
    expect(seen).toEqual([[[2]], [[11]]]);
  });

  it("a new workbook is opened with the bytes that were given", async () => {
    await started.Excel.createWorkbook("UEsDBA==");
    expect(started.createdWorkbooks).toEqual(["UEsDBA=="]);
  });
});
