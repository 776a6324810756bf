/** What a workbook may have on its sheets: it is read in Excel as from its file, and nothing is changed by it. */
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import type { Cell, Sheet, WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { sameOnBothSides } from "../contract/both-sides.ts";
import type { BothReadings } from "../contract/both-sides.ts";
import { hostWorkbookOf } from "../contract/host-workbook.ts";
import { attendance, smallWorkbook, students } from "../contract/small-workbook.ts";
import { onFile } from "../contract/sides.ts";
import { bytesOf, runOnce, sheetOf } from "../contract/workbook-contract.ts";
import { at, cellsOf } from "../host/workbook/at.ts";
import { namedChart } from "../host/workbook/charts.ts";
import { setRowsHidden } from "../host/workbook/dimensions.ts";
import { filterSheet, filterTable } from "../host/workbook/filters.ts";
import { mergeArea } from "../host/workbook/merge.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { addName } from "../host/workbook/names.ts";
import { protectSheet, protectStructure } from "../host/workbook/protection.ts";
import { setStyle } from "../host/workbook/style.ts";
import { addSheet, setVisibility } from "../host/workbook/workbook.ts";
import { foundTexts } from "../support/issue-words.ts";

async function readBoth(
  input: WorkbookInput,
  change: (workbook: HostWorkbook) => void = () => undefined,
  options: Parameters<typeof sameOnBothSides>[1] = {},
): Promise<BothReadings> {
  const workbook = hostWorkbookOf(input);
  change(workbook);
  return sameOnBothSides(await bytesOf(workbook), options);
}

function codesOf({ result }: BothReadings): string[] {
  return result.issues.map(({ code }) => code);
}

function foundOf({ result }: BothReadings, code: string): string[] {
  return foundTexts(result.issues.filter((issue) => issue.code === code));
}

/** The log with some cells changed; rows and columns count from 0, the header being row 0. */
function logWith(...changes: readonly (readonly [row: number, column: number, cell: Cell])[]): Sheet {
  const rows = attendance(80).map((cells) => [...cells]);
  for (const [row, column, cell] of changes) (rows[row] ?? [])[column] = cell;
  return sheetFromRows("Attendance", rows);
}

const MINUTES = 7;
const HOURS = 8;

describe("cells", () => {
  test.each([
    ["a whole number of days, which is no number of minutes", MINUTES, { serial: 30 }],
    ["an hour and a half", MINUTES, { serial: 0.0625 }],
    ["a whole day", MINUTES, { serial: 1 }],
    ["two days", HOURS, { serial: 2 }],
    ["an hour", HOURS, { serial: 1 / 24 }],
    ["a number that looks like an hour", HOURS, 1 / 24],
  ])("a length of time: %s", async (_what, column, cell) => {
    // Row 5 is among the first rows of the sheet, row 70 is not.
    for (const row of [5, 70]) await readBoth(smallWorkbook(0, [logWith([row, column, cell])]));
  });

  test("a time in a column where only its number counts is that number", async () => {
    const codes = codesOf(await readBoth(smallWorkbook(0, [logWith([70, 5, { serial: 2 }], [5, 5, { serial: 3 }])])));
    expect(codes).not.toContain("unreadable-value");
    const both = await readBoth(smallWorkbook(0, [logWith([71, 0, { serial: 12_346 }])]));
    expect(foundOf(both, "student-not-found")).toEqual(["12346"]);
  });

  test.each([5, 70])("an error, and a text that looks like one, in row %d", async (row) => {
    const isError = await readBoth(smallWorkbook(0, [logWith([row, 6, { error: "#N/A" }])]));
    expect(foundOf(isError, "unreadable-value")).toEqual(["#N/A"]);
    const isText = await readBoth(smallWorkbook(0, [logWith([row, 6, "#N/A"])]));
    expect(foundOf(isText, "unreadable-value")).toEqual([]);
  });

  test("texts of the length that a cell holds, with signs that take more room on the way", async () => {
    for (const text of ["x".repeat(32_767), '"\\\n'.repeat(10_000), "é€😀".repeat(5_000)])
      await readBoth(smallWorkbook(0, [logWith([70, 3, text])]), undefined, { platform: "web" });
  });

  test("formulas give their values: a number, a text, nothing, an error", async () => {
    await readBoth(smallWorkbook(80), (workbook) => {
      const cells = cellsOf(workbook, sheetOf(workbook, "Attendance"));
      for (const [address, formula] of [
        ["H70", "=30*3"],
        ["A71", '="00"&12346'],
        ["F72", '=""'],
        ["G73", "=1/0"],
        ["I74", "=1/24"],
      ] as const) {
        cells.format(address, address === "I74" ? "h:mm" : "General");
        cells.put(address, formula);
      }
    });
  });

  test("dates of a workbook that counts from 1904", async () => {
    const { sheets } = smallWorkbook(80);
    const shifted = sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((cells) =>
        cells.map((cell) => (typeof cell === "number" && cell > 40_000 ? cell - 1462 : cell)),
      ),
    }));
    const { result, reading } = await readBoth({ sheets: shifted, date1904: true });
    expect(reading.input.date1904).toBe(true);
    expect(result.kind === "done" && result.heading.schoolYear).toBe("2025-26");
  });

  test("merged cells count once", async () => {
    await readBoth(smallWorkbook(80), (workbook) => {
      const sheet = sheetOf(workbook, "Attendance");
      mergeArea(workbook, sheet, at("D60:D63"), false);
      mergeArea(workbook, sheet, at("C70:E70"), false);
    });
  });
});

describe("sheets", () => {
  test("hidden, very hidden, protected and chart sheets", async () => {
    const both = await readBoth(
      smallWorkbook(80),
      (workbook) => {
        addSheet(workbook, "Notes");
        setVisibility(workbook, sheetOf(workbook, "Attendance"), "Hidden");
        setVisibility(workbook, sheetOf(workbook, "Programs"), "VeryHidden");
        protectSheet(workbook, sheetOf(workbook, "Students"), "secret");
        protectStructure(workbook, true);
      },
      { before: ({ workbook }) => workbook.chartSheetNames.push("Chart1") },
    );
    expect(both.reading.sheetNames).toEqual(["Students", "Attendance", "Programs", "Notes"]);
    expect(both.reading.outline.isProtected).toBe(true);
    expect(both.reading.outline.sheets.map(({ isProtected }) => isProtected)).toEqual([true, false, false, false]);
  });

  test("a sheet of formats without values is empty", async () => {
    const both = await readBoth(smallWorkbook(10), (workbook) => {
      setStyle(workbook, addSheet(workbook, "Calendar"), at("A1:F400"), { fill: "#FFFF00" });
      setStyle(workbook, sheetOf(workbook, "Attendance"), at("A1:Z4000"), { bold: true });
    });
    expect(both.reading.outline.sheets.map(({ area }) => area.rowCount)).toEqual([4, 11, 5, 0]);
    expect(codesOf(both)).toContain("empty-sheet");
  });

  test.each([
    ["far from A1", 30, 40],
    ["below the first rows", 60, 0],
    ["far below them", 400, 2],
  ])("a log %s", async (_where, above, left) => {
    const log = attendance(120).map((cells) => [...new Array<null>(left).fill(null), ...cells]);
    log[4] = [
      ...new Array<null>(left).fill(null),
      "0020001",
      45_910,
      "AR",
      "Elm",
      "Session",
      null,
      "P",
      null,
      { serial: 1 / 24 },
    ];
    const title = [...new Array<null>(left).fill(null), "Spring log"];
    const lines = [...Array.from({ length: above }, (_none, row) => (row % 20 === 3 ? title : [null])), ...log];
    const { result } = await readBoth(smallWorkbook(0, [sheetFromRows("Attendance", lines)]));
    expect(result.kind === "done" && result.totals.rows["Attendance"]?.read).toBe(120);
  });

  test("a header row of one column gives way to one of two, further down", async () => {
    const lines: Cell[][] = [
      ["Code"],
      ...Array.from({ length: 60 }, () => [" "]),
      ["Code", "Status"],
      ["Z", "Present"],
    ];
    const { result } = await readBoth(smallWorkbook(10, [sheetFromRows("Codes", lines)]));
    expect(result.kind === "done" && result.totals.rows["Codes"]?.read).toBe(1);
  });

  test("an optional sheet that looks empty in its first rows is read to its end", async () => {
    const lines: Cell[][] = [[" "], ...Array.from({ length: 60 }, () => [null]), ["Code", "Status"], ["Z", "Present"]];
    const { result } = await readBoth(smallWorkbook(10, [sheetFromRows("Codes", lines)]));
    expect(result.kind === "done" && result.totals.rows["Codes"]?.read).toBe(1);
  });

  test("a cell in the last column, for whole rows are not told", async () => {
    await readBoth(smallWorkbook(80), (workbook) => {
      cellsOf(workbook, sheetOf(workbook, "Programs")).put("XFD1", "stray");
    });
  });

  test("a table far below, with a totals row, on a sheet with another name", async () => {
    const lines = [
      ...Array.from({ length: 90 }, () => ["notes"]),
      ...attendance(60),
      ["Total", null, null, null, null, null, null, 9999],
    ];
    const table = {
      name: "Attendance",
      firstRow: 91,
      lastRow: 152,
      firstColumn: 1,
      lastColumn: 9,
      hasHeader: true,
      totalsRow: 152,
    };
    const name = `O'Neil's "log"!A1,B2 é`;
    const input = smallWorkbook(0, [sheetFromRows(name, lines, { tables: [table] })]);
    const { result } = await readBoth({
      ...input,
      sheets: input.sheets.filter((sheet) => sheet.name !== "Attendance"),
    });
    expect(result.kind === "done" && result.totals.rows["Attendance"]?.read).toBe(60);
  });

  test("names that are taken: of tables, of the workbook, of a sheet", async () => {
    const { reading } = await readBoth(smallWorkbook(10), (workbook) => {
      addName(workbook, null, "CE_Summary", "=1");
      addName(workbook, sheetOf(workbook, "Students"), "Exceptions", "=2", false);
    });
    expect(reading.takenNames).toEqual(["CE_Summary", "Exceptions"]);
  });
});

describe("hidden rows", () => {
  async function hiddenIn(change: (workbook: HostWorkbook) => void, payloadLimit?: number): Promise<string[]> {
    const options = payloadLimit === undefined ? {} : { payloadLimit };
    const log = logWith([30, 3, null]);
    return foundOf(await readBoth(smallWorkbook(0, [log]), change, options), "hidden-rows");
  }

  test("by the user", async () => {
    expect(
      await hiddenIn((workbook) => setRowsHidden(workbook, sheetOf(workbook, "Attendance"), at("60:62"), true)),
    ).toEqual(["3"]);
  });

  test("by filters of a sheet and of a table", async () => {
    expect(
      await hiddenIn((workbook) => {
        filterSheet(workbook, sheetOf(workbook, "Attendance"), at("A1:I81"), [4, 5, 70]);
      }),
    ).toEqual(["3"]);
    const table = {
      name: "Students",
      firstRow: 1,
      lastRow: 4,
      firstColumn: 1,
      lastColumn: 8,
      hasHeader: true,
      totalsRow: null,
    };
    const both = await readBoth(
      smallWorkbook(10, [sheetFromRows("Students", students, { tables: [table] })]),
      (workbook) => {
        const sheet = sheetOf(workbook, "Students");
        const [found] = sheet.tables;
        if (found !== undefined) filterTable(workbook, sheet, found, [2]);
      },
    );
    expect(foundOf(both, "hidden-rows")).toEqual(["1"]);
  });

  test("that are blank do not count, and the header row does not", async () => {
    const rows = attendance(80).map((cells, row) => (row === 40 ? cells.map(() => null) : cells));
    const both = await readBoth(smallWorkbook(0, [sheetFromRows("Attendance", rows)]), (workbook) => {
      setRowsHidden(workbook, sheetOf(workbook, "Attendance"), at("41:41"), true);
      setRowsHidden(workbook, sheetOf(workbook, "Attendance"), at("1:2"), true);
    });
    expect(foundOf(both, "hidden-rows")).toEqual(["1"]);
  });

  test("all of them", async () => {
    expect(
      await hiddenIn((workbook) => setRowsHidden(workbook, sheetOf(workbook, "Attendance"), at("1:81"), true)),
    ).toEqual(["80"]);
  });

  test("every other one of many, so that their address does not go through at once", async () => {
    const both = await readBoth(
      smallWorkbook(3_000),
      (workbook) => {
        const sheet = sheetOf(workbook, "Attendance");
        for (let row = 2; row <= 3_001; row += 2) setRowsHidden(workbook, sheet, at(`${row}:${row}`), true);
      },
      { payloadLimit: 30_000 },
    );
    expect(foundOf(both, "hidden-rows")).toEqual(["1500"]);
  });
});

describe("settings that are given beside the workbook", () => {
  const renamed = sheetFromRows(
    "Spring log",
    attendance(80).map((cells, row) =>
      row === 0 ? cells.map((cell) => (cell === "Minutes" ? "Min attended" : cell)) : cells,
    ),
  );
  const input = smallWorkbook(0, [renamed, sheetFromRows("Budget", [["Student Number", "Money"]])]);
  const workbook: WorkbookInput = { ...input, sheets: input.sheets.filter(({ name }) => name !== "Attendance") };

  test("name a sheet and a column", async () => {
    const { result } = await readBoth(workbook, undefined, {
      given: [
        ["Sheet for Attendance", "Spring log"],
        ["Column for Attendance.Minutes", "Min attended"],
      ],
    });
    expect(result.kind === "done" && result.totals.rows["Attendance"]?.read).toBe(80);
  });

  test("or are still to be found: the first rows of every sheet are there to choose from", async () => {
    const { result, reading } = await readBoth(workbook);
    expect(result.kind).toBe("stopped");
    const heads = reading.input.sheets.map(
      ({ name, columns }) => [name, columns.map(([header]) => header ?? null)] as const,
    );
    expect(new Map(heads).get("Budget")).toEqual(["Student Number", "Money"]);
    expect(new Map(heads).get("Spring log")).toContain("Min attended");
  });

  test("and one that is not understood does not hide the others", async () => {
    const { reading } = await readBoth(workbook, undefined, {
      given: [
        ["Sheet for Attendance", "Spring log"],
        ["Hours Rounding", "Sometimes"],
      ],
    });
    expect(reading.input.sheets.find(({ name }) => name === "Spring log")?.columns[0]?.length).toBe(81);
  });
});

describe("what is read", () => {
  test("is only the first rows of columns that are not known, and nothing of sheets that are not", async () => {
    const text = "Nobody asked for this. ".repeat(10);
    const wide = attendance(2_000).map((cells, row) => [
      ...cells,
      ...Array.from({ length: 30 }, (_none, at) => (row === 0 ? `Note ${at}` : text)),
    ]);
    const budget = sheetFromRows(
      "Budget",
      wide.slice(0, 500).map((cells) => cells.slice(9)),
    );
    const usual = await readBoth(smallWorkbook(2_000));
    const { requests } = await readBoth(smallWorkbook(0, [sheetFromRows("Attendance", wide), budget]));
    const bytes = (records: BothReadings["requests"]): number =>
      records.reduce((sum, { bytesOut }) => sum + bytesOut, 0);
    const head = 50 * 30 * (text.length + 3);
    expect(bytes(requests) - bytes(usual.requests)).toBeLessThan(head + 5_000);
  });

  test.each([
    ["a chart", "1.9", 1],
    ["a comment", "1.10", 1],
    // Comments can be counted only from 1.10 on.
    ["a comment", "1.9", 0],
  ])("says which of our sheets carry more than we wrote: %s, with ExcelApi %s", async (what, version, count) => {
    const { saved } = await runOnce(onFile, await bytesOf(hostWorkbookOf(smallWorkbook(10))));
    const { reading } = await sameOnBothSides(saved, {
      matrix: { ExcelApi: version },
      before: ({ workbook }) => {
        const sheet = sheetOf(workbook, "Exceptions");
        if (what === "a chart") sheet.charts.push(namedChart(workbook, "Chart 1"));
        else sheet.commentCount = 1;
      },
    });
    expect(reading.sheetsWithMore).toEqual(count === 0 ? [] : ["Exceptions"]);
  });
});
