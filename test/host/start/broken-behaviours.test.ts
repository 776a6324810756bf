/** @jest-environment jsdom */
import { brokenBehaviours } from "../protocol/broken-behaviours.ts";
import { addSheet, newWorkbook } from "../workbook/workbook.ts";
import { startExcel } from "./jsdom.ts";
import type { StartedExcel } from "./jsdom.ts";

/**
 * The host's own mistakes are noticed: what an add-in typically does, checked as an add-in's tests check it, fails with every host that
 * is wrong on purpose. Only so the tests that pass say something.
 */
async function typicalWork({ Excel }: StartedExcel): Promise<void> {
  const rows = [
    ["Student Number", "Hours"],
    ["00123", 4],
    ["", ""],
    ["00456", 7.5],
  ];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const old = worksheets.getItemOrNullObject("CE_Weekly_Audit").load("name");
    const log = worksheets.getItemOrNullObject("Log").load("name");
    await context.sync();
    expect(old.isNullObject).toBe(true);
    expect(log.isNullObject).toBe(false);
    expect(log.name).toBe("Log");

    const audit = worksheets.add("CE_Weekly_Audit");
    const body = audit.getRangeByIndexes(0, 0, rows.length, 2);
    audit.getRange("A:A").numberFormat = "@" as unknown as string[][];
    body.values = rows;
    audit.getRange("D1:D2").values = [["gone"], ["gone"]];
    audit.getRange("D1:D2").clear();
    audit.getRange("1:1").insert("Down");
    audit.getRange("A1").values = [["Week of 2 March"]];
    await context.sync();

    const read = audit.getUsedRange(true).load("values,address");
    await context.sync();
    expect(read.address).toBe("CE_Weekly_Audit!A1:B5");
    expect(read.values).toEqual([["Week of 2 March", ""], ...rows]);
  });
}

function openLog(brokenBehaviour?: (typeof brokenBehaviours)[number]): Promise<StartedExcel> {
  const workbook = newWorkbook();
  addSheet(workbook, "Log");
  return startExcel({ workbook, brokenBehaviours: brokenBehaviour === undefined ? [] : [brokenBehaviour] });
}

let started: StartedExcel;
afterEach(() => started.stop());

it("the work succeeds with a host that behaves", async () => {
  started = await openLog();
  await typicalWork(started);
});

it.each(brokenBehaviours)("it is noticed that %s", async (brokenBehaviour) => {
  started = await openLog(brokenBehaviour);
  await expect(typicalWork(started)).rejects.toThrow();
});
