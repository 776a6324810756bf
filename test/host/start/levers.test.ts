/** @jest-environment jsdom */
import { addSheet, deleteSheet, newWorkbook, renameSheet, select } from "../workbook/workbook.ts";
import { writeValues } from "../workbook/write-cells.ts";
import type { HostWorkbook } from "../workbook/model.ts";
import { startExcel } from "./jsdom.ts";
import type { StartedExcel, StartOptions } from "./jsdom.ts";

let started: StartedExcel;
const start = async (options: StartOptions = {}) => (started = await startExcel(options));
afterEach(() => started.stop());

const firstCell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** The user types in A1 of the first sheet. */
const typeInA1 = (text: string) => (workbook: HostWorkbook) => {
  const [sheet] = workbook.sheets;
  if (sheet !== undefined) writeValues(workbook, sheet, firstCell, text);
};

const writeA1 = (value: unknown = "by the add-in") =>
  started.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[value]];
    await context.sync();
  });

const readA1 = () =>
  started.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

const codeOf = async (run: Promise<unknown>): Promise<unknown> => {
  try {
    await run;
  } catch (error) {
    return (error as { readonly code: unknown }).code;
  }
  return "succeeded";
};

describe("cell edit mode", () => {
  it("refuses every request until the user is done", async () => {
    const { levers } = await start();
    levers.startCellEdit();
    expect(await codeOf(writeA1())).toBe("InvalidOperationInCellEditMode");
    levers.endCellEdit();
    expect(await readA1()).toBe("");
  });

  it("ends before the request that the test names", async () => {
    const { levers } = await start();
    levers.startCellEdit({ request: 3 });
    expect(await codeOf(writeA1())).toBe("InvalidOperationInCellEditMode");
    expect(await codeOf(writeA1())).toBe("InvalidOperationInCellEditMode");
    expect(await codeOf(writeA1())).toBe("succeeded");
  });

  it("is waited for by a request that asked to, where Excel can", async () => {
    const { Excel, levers } = await start({ matrix: { ExcelApi: "1.9", DelayForCellEdit: "1.1" } });
    levers.startCellEdit();
    let isDone = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[7]];
      await context.sync();
      isDone = true;
    });
    await new Promise((done) => setTimeout(done, 20));
    expect(isDone).toBe(false);
    levers.endCellEdit();
    await waiting;
    expect(await readA1()).toBe(7);
  });

  it("is not waited for where Excel cannot", async () => {
    const { Excel, levers } = await start();
    levers.startCellEdit();
    const run = Excel.run({ delayForCellEdit: true }, (context) => context.sync(context.workbook.load("name")));
    expect(await codeOf(run)).toBe("InvalidOperationInCellEditMode");
  });
});

describe("faults", () => {
  it("a refused request changes nothing", async () => {
    const { levers } = await start();
    levers.faultAt(2, { kind: "refused" });
    await writeA1("first");
    expect(await codeOf(writeA1("second"))).toBe("GeneralException");
    expect(await readA1()).toBe("first");
  });

  it("a request may be applied and then reported as failed", async () => {
    const { levers } = await start();
    levers.faultAt(1, { kind: "applied then reported failed", code: "RequestAborted" });
    expect(await codeOf(writeA1())).toBe("RequestAborted");
    expect(await readA1()).toBe("by the add-in");
  });

  it.each([true, false])("a request without an answer is applied or not, as the test says: %p", async (isApplied) => {
    const { levers, host } = await start();
    levers.faultAt(1, { kind: "no answer", isApplied });
    let isAnswered = false;
    void writeA1().then(() => (isAnswered = true));
    await new Promise((done) => setTimeout(done, 20));
    expect(isAnswered).toBe(false);
    expect(host.requests).toMatchObject([{ number: 1, outcome: isApplied ? "applied, no answer" : "no answer" }]);
    expect(await readA1()).toBe(isApplied ? "by the add-in" : "");
  });

  it("a late answer comes late, and was applied on time", async () => {
    const { levers } = await start();
    levers.faultAt(1, { kind: "late", milliseconds: 50 });
    const order: string[] = [];
    const late = writeA1().then(() => order.push("first request"));
    expect(await readA1()).toBe("by the add-in");
    order.push("second request");
    await late;
    expect(order).toEqual(["second request", "first request"]);
  });

  it.each([
    [5103, "RequestPayloadSizeLimitExceeded"],
    [5104, "ResponsePayloadSizeLimitExceeded"],
    [5012, "InvalidOrTimedOutSession"],
    [5016, "WriteNotSupportedWhenModalDialogOpen"],
    [7000, "AccessDenied"],
  ])("status %p is what the library calls %p", async (status, code) => {
    const { levers } = await start();
    levers.faultAt(1, { kind: "status", status });
    expect(await codeOf(writeA1())).toBe(code);
  });

  it("latency holds up every answer", async () => {
    const { levers } = await start();
    levers.setLatency(30);
    const before = performance.now();
    await readA1();
    expect(performance.now() - before).toBeGreaterThanOrEqual(29);
  });
});

describe("payload limit", () => {
  const long = "x".repeat(1000);

  it("Excel on the web refuses a request of more than 5 MB, and nothing is written", async () => {
    const { Excel, host, Office } = await start({ platform: "web" });
    expect(Office.context.platform).toBe("OfficeOnline");
    const run = Excel.run(async (context) => {
      const rows = 5001;
      const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, rows, 1);
      range.values = Array.from({ length: rows }, () => [long]);
      await context.sync();
    });
    expect(await codeOf(run)).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.requests[0]?.bytesIn).toBeGreaterThan(5_000_000);
    expect(await readA1()).toBe("");
  });

  it("bytes count, not characters", async () => {
    await start({ payloadLimit: 2_000 });
    expect(await codeOf(writeA1("x".repeat(700)))).toBe("succeeded");
    expect(await codeOf(writeA1("é".repeat(700)))).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("a response that is too large is refused, after its writes were applied", async () => {
    const { Excel, levers } = await start();
    await writeA1(long);
    levers.setPayloadLimit(3_000);
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").values = [["written"]];
      for (let time = 0; time < 5; time++) sheet.getRange("A1").load("values");
      await context.sync();
    });
    expect(await codeOf(run)).toBe("ResponsePayloadSizeLimitExceeded");
    expect(started.host.requests.at(-1)).toMatchObject({
      members: expect.arrayContaining(["Range.values ="]) as unknown,
    });
  });

  it("Excel on the desktop has none", async () => {
    const { Excel } = await start();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A6000").values = Array.from({ length: 6000 }, () => [
        long,
      ]);
      await context.sync();
    });
    expect(await codeOf(run)).toBe("succeeded");
  });
});

describe("what the user does between two requests", () => {
  it("happens before the request that the test names", async () => {
    const { Excel, levers } = await start();
    levers.beforeRequest(2, typeInA1("typed"));
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      const values: unknown[] = [];
      for (let time = 0; time < 2; time++) {
        range.load("values");
        await context.sync();
        values.push(range.values[0]?.[0]);
      }
      return values;
    });
    expect(seen).toEqual(["", "typed"]);
  });

  it("a sheet that the user deleted is gone, one that he renamed has its new name", async () => {
    const workbook = newWorkbook();
    const log = addSheet(workbook, "Log");
    const { Excel, levers } = await start({ workbook });
    levers.beforeRequest(2, () => renameSheet(workbook, log, "Spring log"));
    levers.beforeRequest(3, () => deleteSheet(workbook, log));
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Log").load("name");
      await context.sync();
      sheet.load("name");
      await context.sync();
      expect(sheet.name).toBe("Spring log");
      sheet.load("name");
      await context.sync();
    });
    expect(await codeOf(run)).toBe("ItemNotFound");
  });

  it("handlers hear of edits, new sheets, renamed and deleted ones, and selections", async () => {
    const workbook = newWorkbook();
    const { Excel, levers, host } = await start({ workbook, matrix: { ExcelApi: "1.9", ExcelApiOnline: "1.1" } });
    const heard: unknown[] = [];
    const hear = (event: unknown): Promise<void> => {
      heard.push(event);
      return Promise.resolve();
    };
    const handler = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      const added = sheet.onChanged.add(hear);
      sheet.onSelectionChanged.add(hear);
      for (const event of [
        worksheets.onAdded,
        worksheets.onDeleted,
        worksheets.onActivated,
        worksheets.onNameChanged,
      ]) {
        (event as OfficeExtension.EventHandlers<unknown>).add(hear);
      }
      await context.sync();
      return added;
    });
    const told = async (act: (workbook: HostWorkbook) => void) => {
      heard.length = 0;
      levers.user(act);
      await new Promise((done) => setTimeout(done, 0));
      return heard;
    };
    const sheet = workbook.sheets[0];
    if (sheet === undefined) throw new Error("no sheet");
    expect(await told(typeInA1("x"))).toMatchObject([
      { type: "WorksheetChanged", worksheetId: sheet.id, address: "A1" },
    ]);
    expect(await told(() => select(workbook, sheet, { ...firstCell, row: 4 }))).toMatchObject([{ address: "A5" }]);
    expect(await told(() => void addSheet(workbook, "New"))).toMatchObject([{ type: "WorksheetAdded" }]);
    expect(await told(() => renameSheet(workbook, sheet, "Log"))).toMatchObject([
      { nameBefore: "Sheet1", nameAfter: "Log" },
    ]);
    const added = workbook.sheets[1];
    if (added === undefined) throw new Error("no sheet");
    expect(await told(() => deleteSheet(workbook, added))).toMatchObject([
      { type: "WorksheetDeleted", worksheetId: added.id },
    ]);

    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(await told(typeInA1("y"))).toEqual([]);
    expect(host.registeredEvents()).not.toContain(`DataChanged ${sheet.id}`);
  });

  it("the add-in hears of its own writes too, told apart by their trigger", async () => {
    const { Excel } = await start({ matrix: { ExcelApi: "1.14" } });
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
        heard.push(event);
        return Promise.resolve();
      });
      await context.sync();
    });
    await writeA1();
    await new Promise((done) => setTimeout(done, 0));
    expect(heard).toMatchObject([{ address: "A1", source: "Local", triggerSource: "ThisLocalAddin" }]);
  });
});

describe("protection and read only", () => {
  it("a sheet that the user protects refuses writes", async () => {
    const { levers } = await start();
    levers.protect("Sheet1");
    expect(await codeOf(writeA1())).toBe("AccessDenied");
    expect(() => levers.protect("Gone")).toThrow("no sheet Gone");
  });

  it("a workbook that was opened read only refuses writes, and the document says so", async () => {
    const workbook = newWorkbook();
    workbook.readOnly = true;
    const { Office } = await start({ workbook });
    expect(Office.context.document.mode).toBe("readOnly");
    expect(await codeOf(writeA1())).toBe("AccessDenied");
  });

  it("a file may become read only between two requests", async () => {
    const { levers } = await start();
    expect(await codeOf(writeA1())).toBe("succeeded");
    levers.setReadOnly(true);
    expect(await codeOf(writeA1())).toBe("AccessDenied");
  });
});

describe("the log", () => {
  it("says of every request what it touched; giving references back is not numbered", async () => {
    const { host } = await start();
    await readA1();
    expect(host.requests).toMatchObject([
      {
        number: 1,
        outcome: "succeeded",
        members: ["Workbook.worksheets", "WorksheetCollection.getItem()", "Worksheet.getRange()", "Range.values"],
      },
      { number: 0, outcome: "succeeded" },
    ]);
    expect(host.keptReferences()).toEqual([]);
    const [first, second] = host.requests;
    expect(host.totals()).toEqual({
      requests: 2,
      bytesIn: (first?.bytesIn ?? 0) + (second?.bytesIn ?? 0),
      bytesOut: (first?.bytesOut ?? 0) + (second?.bytesOut ?? 0),
    });
  });

  it("counts what was done to null objects", async () => {
    const { Excel, host } = await start();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Gone");
      missing.getRange("A1").values = [[1]];
      missing.delete();
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
    expect(host.ignoredOnNullObjects).toEqual(["request 1: Values =", "request 1: Delete()"]);
  });

  it("tells of ranges that the add-in tracks and never gives back", async () => {
    const { Excel, host } = await start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      context.trackedObjects.add(range);
      await context.sync();
    });
    expect(host.keptReferences()).toEqual(["Range"]);
  });
});

describe("what is not simulated", () => {
  it("rejects with its own code, and stop throws it even if the add-in swallowed it", async () => {
    const { Excel, stop } = await start();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").flashFill();
      await context.sync();
    });
    expect(await codeOf(run)).toBe("SimulatorNotImplemented");
    expect(stop).toThrow("SimulatorNotImplemented: Range.flashFill");
    await start();
  });
});

describe("requirement sets", () => {
  it("the library refuses a member that this Excel does not have", async () => {
    const { Excel, Office } = await start({ matrix: { ExcelApi: "1.8" } });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
    const run = Excel.run((context) => {
      context.workbook.worksheets.getItem("Sheet1").pageLayout.load("orientation");
      return context.sync();
    });
    expect(await codeOf(run)).toBe("ApiNotFound");
  });

  it("the host refuses it too, in a load, where the library does not look", async () => {
    const { Excel } = await start({ matrix: { ExcelApi: "1.8" } });
    const run = Excel.run((context) => {
      context.workbook.load("isDirty");
      return context.sync();
    });
    expect(await codeOf(run)).toBe("ApiNotFound");
  });
});
