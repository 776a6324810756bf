/** What the fingerprint of the input stands for: what was read, not how the workbook keeps it. */
import { sheetFromRows } from "../../../src/core/sheet/sheet.ts";
import type { Cell, WorkbookInput } from "../../../src/core/sheet/sheet.ts";
import type { Override } from "../../../src/core/records/read-records.ts";
import { sha256Hex } from "../../../src/results/fingerprint.ts";
import { read, workbook } from "./workbooks.ts";

const header = ["Student Number", "Date", "Program", "Code", "Minutes", "Hours", "Time In", "Time Out"];
const rows: Cell[][] = [
  ["0001", 45_901, "AR", null, 60, null, null, null],
  ["0001", 45_902, "AR", null, 90, null, null, null],
];

function attendance(...lines: readonly (readonly Cell[])[]): WorkbookInput {
  return workbook({ Attendance: [header, ...lines] });
}

const usual = attendance(...rows);

async function fingerprint(input: WorkbookInput, overrides: readonly Override[] = []): Promise<string> {
  return sha256Hex(read(input, overrides).canonical());
}

describe("the same input whichever way a workbook keeps it", () => {
  const same: Readonly<Record<string, WorkbookInput>> = {
    "blank texts, as formulas give them": attendance(...rows.map((row) => row.map((cell) => cell ?? ""))),
    "a column of blanks less": workbook({ Attendance: [header, ...rows].map((row) => row.slice(0, 5)) }),
    "columns in another order": workbook({ Attendance: [header, ...rows].map((row) => row.toReversed()) }),
    "dates as texts": attendance(
      ...rows.map((row, index) => [row[0] ?? null, `09/0${index + 1}/2025`, ...row.slice(2)]),
    ),
    "minutes as times": attendance(...rows.map((row) => row.with(4, { serial: Number(row[4]) / 1440 }))),
    "further sheets": { ...usual, sheets: [sheetFromRows("Notes", [["call home", 1]]), ...usual.sheets] },
    "sheets in another order": { ...usual, sheets: usual.sheets.toReversed() },
    "hidden rows": { ...usual, sheets: usual.sheets.map((sheet) => ({ ...sheet, hiddenRows: [2] })) },
    "further down and to the right": {
      ...usual,
      sheets: usual.sheets.map((sheet) => ({ ...sheet, firstRow: 4, firstColumn: 3 })),
    },
  };
  it.each(Object.entries(same))("%s", async (_what, input) => {
    expect(await fingerprint(input)).toBe(await fingerprint(usual));
  });
});

describe("a roster", () => {
  const rosterWith = (section: string): WorkbookInput =>
    workbook({
      Attendance: [header, ...rows],
      Roster: [
        ["Student Number", "Course", "Section", "Start Date"],
        ["0001", "SAT", section, 45_901],
      ],
    });
  const byException: readonly Override[] = [["Attendance Recording", "By Exception"]];

  it("that is not read is no part of the input", async () => {
    expect(await fingerprint(rosterWith("1"))).toBe(await fingerprint(usual));
  });

  it("that is read is one", async () => {
    const [one, same, other] = [rosterWith("1"), rosterWith("1"), rosterWith("2")];
    expect(await fingerprint(one, byException)).toBe(await fingerprint(same, byException));
    expect(await fingerprint(one, byException)).not.toBe(await fingerprint(other, byException));
  });
});

describe("another input", () => {
  const other: Readonly<Record<string, WorkbookInput>> = {
    "a minute more": attendance(...rows.map((row, index) => (index === 1 ? row.with(4, 91) : row))),
    "a number that lost its zeros": attendance(...rows.map((row) => row.with(0, "1"))),
    "a row less": attendance(rows[0] ?? []),
    "another setting": workbook({
      Attendance: [header, ...rows],
      Settings: [
        ["Setting", "Value"],
        ["Hours Rounding", "Day"],
      ],
    }),
  };
  it.each(Object.entries(other))("%s", async (_what, input) => {
    expect(await fingerprint(input)).not.toBe(await fingerprint(usual));
  });

  it("a setting given for one run", async () => {
    expect(await fingerprint(usual, [["As Of", "12/31/2025"]])).not.toBe(await fingerprint(usual));
  });
});
