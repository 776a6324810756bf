import { onCellsChanged, openAsNewWorkbook, showCell } from "../../src/excel/cells-shown.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { hostFailureOf } from "../../src/results/host-problem.ts";
import { templateWorkbook } from "../../src/sample/template-workbook.ts";
import { hostWorkbookOf } from "../contract/host-workbook.ts";
import { smallWorkbook } from "../contract/small-workbook.ts";
import { sheetOf } from "../contract/workbook-contract.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { addressText } from "../host/workbook/address.ts";
import { cellsOf } from "../host/workbook/at.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { activeSheet, addSheet, renameSheet, setVisibility } from "../host/workbook/workbook.ts";

let excel: StartedExcel;
afterEach(() => excel.stop());

async function start(): Promise<HostWorkbook> {
  excel = await startExcel({ workbook: hostWorkbookOf(smallWorkbook(5)) });
  return excel.workbook;
}

function shown({ selection }: HostWorkbook): string {
  return `${activeSheet(excel.workbook).name} ${addressText(selection)}`;
}

describe("a cell is shown", () => {
  it.each([
    [{ row: 3, column: 2 }, "B3"],
    [{ row: 4, column: null }, "4:4"],
    [{ row: null, column: null }, "A1"],
  ])("at %j", async (at, address) => {
    const workbook = await start();
    expect(await showCell({ sheet: "Programs", ...at })).toBe(true);
    expect(shown(workbook)).toBe(`Programs ${address}`);
  });

  it("on a sheet with quotes in its name", async () => {
    const workbook = await start();
    renameSheet(workbook, sheetOf(workbook, "Programs"), "O'Neil's \"log\"!A1");
    expect(await showCell({ sheet: "O'Neil's \"log\"!A1", row: 2, column: 1 })).toBe(true);
    expect(shown(workbook)).toBe("O'Neil's \"log\"!A1 A2");
  });

  it("not on a hidden sheet, which stays hidden", async () => {
    const workbook = await start();
    for (const visibility of ["Hidden", "VeryHidden"] as const) {
      setVisibility(workbook, sheetOf(workbook, "Programs"), visibility);
      expect(await showCell({ sheet: "Programs", row: 2, column: 1 })).toBe(false);
      expect(sheetOf(workbook, "Programs").visibility).toBe(visibility);
    }
    expect(shown(workbook)).toBe("Students A1");
  });

  it("not on a sheet that is gone", async () => {
    await start();
    const error: unknown = await showCell({ sheet: "Gone", row: 2, column: 1 }).catch((caught: unknown) => caught);
    expect(hostFailureOf(error)?.problem).toEqual({ kind: "sheet-gone", sheet: "Gone" });
  });
});

describe("what the user changes is heard of", () => {
  const changedCell = (name: string): void =>
    excel.levers.user((workbook) => cellsOf(workbook, sheetOf(workbook, name)).put("A9", "x"));
  /** The library tells in its own time. */
  const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

  it("by sheet, of sheets added since too, until it is ended", async () => {
    await start();
    const heard: string[] = [];
    const end = await onCellsChanged((sheet) => heard.push(sheet));
    changedCell("Attendance");
    await soon();
    excel.levers.user((workbook) => void addSheet(workbook, "Notes"));
    changedCell("Notes");
    await soon();
    expect(heard).toEqual(["Attendance", "Notes"]);
    await end();
    expect(excel.host.registeredEvents()).toEqual([]);
    changedCell("Attendance");
    await soon();
    expect(heard).toEqual(["Attendance", "Notes"]);
  });

  it("without a name when Excel does not tell it", async () => {
    await start();
    const heard: string[] = [];
    const end = await onCellsChanged((sheet) => heard.push(sheet));
    excel.levers.user((workbook) => void addSheet(workbook, "Notes"));
    excel.levers.faultAt(excel.host.requests.filter(({ number }) => number > 0).length + 1, { kind: "refused" });
    changedCell("Notes");
    await soon();
    expect(heard).toEqual([""]);
    await end();
  });
});

it("a workbook made elsewhere is opened as a new one, byte for byte", async () => {
  await start();
  const bytes = await writeWorkbook(templateWorkbook());
  expect(bytes.length).toBeGreaterThan(0x8000 / 4);
  const large = new Uint8Array(0x8000 * 2 + 1).map((_none, index) => index % 256);
  await openAsNewWorkbook(bytes);
  await openAsNewWorkbook(large);
  expect(excel.createdWorkbooks.map((text) => Buffer.from(text, "base64"))).toEqual([
    Buffer.from(bytes),
    Buffer.from(large),
  ]);
});
