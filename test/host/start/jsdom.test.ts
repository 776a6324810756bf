/** @jest-environment jsdom */
import { startExcel } from "./jsdom.ts";
import type { StartedExcel } from "./jsdom.ts";

describe("Microsoft's office.js in jsdom", () => {
  let started: StartedExcel;
  afterEach(() => started.stop());

  it("answers onReady as Excel on Windows, and Excel.run reads and writes cells", async () => {
    started = await startExcel();
    const { Excel, Office, workbook } = started;
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.numberFormat = [
        ["@", "@"],
        ["General", "General"],
      ];
      range.values = [
        ["00123", "=1"],
        ["00123", "=1+1"],
      ];
      range.load("values, address, valueTypes");
      await context.sync();
      return { values: range.values, address: range.address, types: range.valueTypes };
    });
    expect(seen).toEqual({
      values: [
        ["00123", "=1"],
        [123, 2],
      ],
      address: "Sheet1!A1:B2",
      types: [
        ["String", "String"],
        ["Double", "Double"],
      ],
    });
    expect(workbook.isDirty).toBe(true);
  });

  it("starts afresh, again and again", async () => {
    for (const name of ["First", "Second"]) {
      started = await startExcel();
      await started.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").name = name;
        await context.sync();
      });
      expect(started.workbook.sheets.map((sheet) => sheet.name)).toEqual([name]);
      if (name === "First") started.stop();
    }
  });
});
