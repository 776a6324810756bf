import type { NewWorkbook } from "../../src/file/new-workbook.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { openedWithExcelJs, sheetOf } from "./exceljs.ts";

const workbook: NewWorkbook = {
  sheets: [
    {
      name: "Instructions",
      titleRows: ["Attendance log", "Fill in every sheet."],
      columns: [{ header: "", width: 80, format: "text", wrap: true }],
      rows: [["One row per student."]],
    },
    {
      name: "O'Neil & Co",
      table: "Students",
      titleRows: ["Students"],
      columns: [
        { header: "Student Number", width: 16, format: "identifier", note: "The local number, with its zeros." },
        { header: "Entry Date", width: 12, format: "date" },
        { header: "Grade", width: 8, format: "text", validation: { list: ["TK", "K", "1"] } },
        { header: "In", width: 8, format: "time" },
        { header: "Hours", width: 8, format: "hours", validation: { reference: "Lists!$A$1:$A$5" } },
        { header: "Sum", width: 8, format: "number" },
      ],
      rows: [
        ["0012345", 45_901, "K", 0.375, 1.5, { formula: "E3*2", value: 3 }],
        ["=1+1", null, "1", null, true, ""],
      ],
    },
    {
      name: "Codes",
      table: "Codes",
      columns: [{ header: "Code", width: 9, format: "identifier" }],
      rows: [],
      freeze: false,
    },
  ],
};

it("a new workbook is read back as it was given", async () => {
  const { input } = await readWorkbook(await writeWorkbook(workbook));
  expect(input.sheets.map(({ name, columns }) => [name, columns])).toEqual([
    ["Instructions", [["Attendance log", "Fill in every sheet.", "One row per student."]]],
    [
      "O'Neil & Co",
      [
        ["Students", "Student Number", "0012345", "=1+1"],
        [null, "Entry Date", 45_901],
        [null, "Grade", "K", "1"],
        [null, "In", { serial: 0.375 }],
        [null, "Hours", 1.5, true],
        [null, "Sum", 3],
      ],
    ],
    ["Codes", [["Code"]]],
  ]);
  expect(input.sheets[1]?.tables).toMatchObject([{ name: "Students", firstRow: 2, lastRow: 4, lastColumn: 6 }]);
  expect(input.sheets[2]?.tables).toMatchObject([{ name: "Codes", firstRow: 1, lastRow: 2 }]);
});

it("ExcelJS sees formats, lists, notes, frozen headers and formulas", async () => {
  const opened = await openedWithExcelJs(await writeWorkbook(workbook));
  const students = sheetOf(opened, "O'Neil & Co");
  expect(students.getCell("A3").numFmt).toBe("@");
  expect(students.getCell("B3").value).toEqual(new Date(Date.UTC(2025, 8, 1)));
  expect(students.getCell("B3").numFmt).toBe("mm/dd/yyyy");
  expect(students.getCell("D3").numFmt).toBe("h:mm");
  expect(students.getCell("F3").value).toMatchObject({ formula: "E3*2", result: 3 });
  expect(students.getCell("C500").dataValidation).toMatchObject({ type: "list", formulae: ['"TK,K,1"'] });
  expect(students.getCell("E3").dataValidation).toMatchObject({ type: "list", formulae: ["Lists!$A$1:$A$5"] });
  expect(students.getCell("A3").dataValidation).toMatchObject({
    promptTitle: "Student Number",
    prompt: "The local number, with its zeros.",
  });
  expect(students.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
  expect(sheetOf(opened, "Codes").views[0]).not.toMatchObject({ state: "frozen" });
  expect(sheetOf(opened, "Instructions").views[0]).not.toMatchObject({ state: "frozen" });
});

it("dates of a workbook that counts from 1904 are written so, and rows may be made on the way", async () => {
  const made = function* (): Generator<[number]> {
    yield [45_901];
    yield [45_902];
  };
  const { input } = await readWorkbook(
    await writeWorkbook({
      date1904: true,
      sheets: [{ name: "Log", columns: [{ header: "Date", width: 9, format: "date" }], rows: made(), table: "Log" }],
    }),
  );
  expect(input.date1904).toBe(true);
  expect(input.sheets[0]?.columns).toEqual([["Date", 45_901 - 1462, 45_902 - 1462]]);
  expect(input.sheets[0]?.tables).toMatchObject([{ lastRow: 3 }]);
});

it("the same workbook gives the same bytes", async () => {
  expect(await writeWorkbook(workbook)).toEqual(await writeWorkbook(workbook));
});
