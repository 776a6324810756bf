import { columnsToRead, sheetsChosen, sheetsToOpen } from "../../../src/core/records/columns-to-read.ts";
import { roleSpecs } from "../../../src/core/records/columns.ts";
import { sheetFromRows } from "../../../src/core/sheet/sheet.ts";
import type { Sheet, WorkbookInput } from "../../../src/core/sheet/sheet.ts";
import { workbook } from "./workbooks.ts";

const table = (name: string, firstRow: number): Sheet["tables"][number] => ({
  name,
  firstRow,
  lastRow: firstRow + 2,
  firstColumn: 1,
  lastColumn: 4,
  hasHeader: true,
  totalsRow: null,
});

function columnsOf(input: WorkbookInput, sheet: string, given: readonly (readonly [string, string])[] = []): unknown {
  return columnsToRead(input, given).get(sheet);
}

test("sheets are opened that have the name of a role, or a table of that name on them, however they spell it", () => {
  const input = workbook({
    Programs: null,
    "All data": sheetFromRows("All data", [["x"]], { tables: [table("programs", 1)] }),
    day_setup: [["Date"]],
    "Section Student_Detail": [["Course"]],
    "LEDGER SETTINGS": [["Setting", "Value"]],
    Settings: [["Setting", "Value"]],
    Budget: [["Student Number", "Date"]],
  });
  const { settings, roles } = sheetsToOpen(input);
  expect(settings).toEqual(["LEDGER SETTINGS", "Settings"]);
  expect([...roles].sort()).toEqual(["All data", "Attendance", "Section Student_Detail", "Students", "day_setup"]);
});

test("every role is opened by its own name", () => {
  for (const { role } of roleSpecs) {
    const { settings, roles } = sheetsToOpen({ sheets: [sheetFromRows(role, [["x"]])], date1904: false });
    expect([...settings, ...roles]).toEqual([role]);
  }
});

describe("further sheets", () => {
  const log = [["Student Number", "Date", "Notes", "Minutes"]];
  const settings = [
    ["Setting", "Value"],
    ["Sheet for Attendance", "spring LOG"],
    ["Sheet for Codes", "Gone"],
    ["Hours Rounding", "Sometimes"],
  ];

  test("are those that the settings name, in the workbook or beside it", () => {
    const input = workbook({ Attendance: null, "Spring log": log, Fall: log, Settings: settings });
    expect(sheetsChosen(input, [])).toEqual(["Spring log"]);
    expect(sheetsChosen(input, [["Sheet for Attendance", "Fall"]])).toEqual(["Fall"]);
    expect(sheetsChosen(input, [["Sheet for Sections", "Fall"]])).toEqual(["Spring log", "Fall"]);
  });

  test("are none for a role whose own sheet is there", () => {
    expect(sheetsChosen(workbook({ "Spring log": log, Settings: settings }), [])).toEqual([]);
  });

  test("are all where a needed role has none, and none where one that is not needed has none", () => {
    expect(sheetsChosen(workbook({ Attendance: null, Fall: log }), [])).toEqual(["Students", "Programs", "Fall"]);
    expect(sheetsChosen(workbook({ Fall: log }), [])).toEqual([]);
  });
});

describe("columns", () => {
  test("are those that are known, ascending, and of them those in which a time is another amount", () => {
    const input = workbook({ Attendance: [["Hours", "Junk", "ATT_DATE", "Student Number", "Minutes", "Time In"]] });
    expect(columnsOf(input, "Attendance")).toEqual({ all: [1, 3, 4, 5, 6], timed: [1, 5] });
  });

  test("are the user's own where the settings say so", () => {
    const rows = [["Student Number", "Date", "Minutes", "Min attended"]];
    const given = [["Column for Attendance.Minutes", "Min attended"]] as const;
    expect(columnsOf(workbook({ Attendance: rows }), "Attendance")).toEqual({ all: [1, 2, 3], timed: [3] });
    expect(columnsOf(workbook({ Attendance: rows }), "Attendance", given)).toEqual({ all: [1, 2, 4], timed: [4] });
  });

  test("of two roles on one sheet are read together", () => {
    const both = sheetFromRows(
      "Both",
      [
        ["Student Number", "Date", "Minutes", null],
        [null, null, null, null],
        [null, null, null, null],
        ["Student Number", "Program", null, "Start Date"],
      ],
      { tables: [table("Attendance", 1), table("Programs", 4)] },
    );
    const input = workbook({ Attendance: null, Programs: null, Both: both });
    expect(columnsOf(input, "Both")).toEqual({ all: [1, 2, 3, 4], timed: [3] });
  });

  test("are all where no header row was met yet, or one that another may take the place of", () => {
    const all = { all: [1, 2, 3], timed: [] };
    expect(columnsOf(workbook({ Attendance: [["Spring log", null, "x"]] }), "Attendance")).toEqual(all);
    expect(
      columnsOf(
        workbook({
          Codes: [
            ["Code", null, null],
            ["P", null, "x"],
          ],
        }),
        "Codes",
      ),
    ).toEqual(all);
    expect(columnsOf(workbook({ Codes: [[" ", null, null]] }), "Codes")).toEqual(all);
  });

  test("are none of a sheet that stops the run for another reason", () => {
    expect(
      columnsOf(workbook({ Attendance: [["Student Number", "Date", "Minutes", "ATD.TM"]] }), "Attendance"),
    ).toBeUndefined();
  });
});
