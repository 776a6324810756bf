/** When Excel does not do what is asked: the pane says what happened and what was not changed, and the same run ends well afterwards. */
import { STATUS_ROW, UNDONE } from "../../src/results/heading-block.ts";
import type { Fault } from "../host/protocol/levers.ts";
import { areaOf } from "../host/workbook/address.ts";
import { protectSheet, protectStructure, unprotectSheet } from "../host/workbook/protection.ts";
import { readValues } from "../host/workbook/read-cells.ts";
import { addSheet, deleteSheet, renameSheet } from "../host/workbook/workbook.ts";
import { writeValues } from "../host/workbook/write-cells.ts";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";
import {
  button,
  changesOn,
  make,
  openExcelPane,
  press,
  says,
  sheetNames,
  sheetOf,
  shoot,
  shows,
  snapshots,
  throughFile,
  toCheck,
  toNextCheck,
  toPreview,
  writtenIn,
} from "./excel-support.ts";
import type { ExcelPane, PaneOptions } from "./excel-support.ts";
import { expectAccessibleInEveryLook } from "./looks.ts";

const INPUTS = Object.keys(smallLogSheets);
const JOB = "Attendance Recovery";
/** Milliseconds that a slow Excel takes for each request. */
const SLOW = 2_000;
const STOPPING = "Stopping. Your sheets are put back as they were.";
/** No fault any more. */
const ANSWERED: Fault = { kind: "late", milliseconds: 0 };
/** Longer than the pane waits for an answer. */
const TOO_LONG = 61_000;
const { Attendance = [] } = smallLogSheets;
const noTime = ["0020001", "2025-10-18", "AR", "Elm", "SAT", "1", "Session", null, null, null];

let site: Site;
let opened: ExcelPane;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await smallLog({ Attendance: [...Attendance, noTime] });
  site = await openSite();
}, 300_000);
afterAll(() => site.close());
afterEach(() => opened.close());

async function open(options: PaneOptions = {}): Promise<ExcelPane> {
  return (opened = await openExcelPane(site, bytes, options));
}

async function toReadyPreview(pane: ExcelPane["pane"]): Promise<void> {
  await press(pane, "Use this workbook");
  await toCheck(pane, JOB);
  await toPreview(pane);
}

/** Troubles differ in their words alone. */
async function trouble(heading: string, why: string, file: string): Promise<void> {
  const { pane } = opened;
  await shows(pane, heading);
  await says(pane, why);
  await says(pane, "Your log was not changed.");
  await expectAccessibleInEveryLook(opened.page, { picture: `excel-trouble-${file}` });
  expect(changesOn(opened.workbook, INPUTS)).toEqual([]);
}

/** The run has ended well: what stands in the workbook is what a run through a file makes, and the log is as it was. */
async function expectEndedWell(): Promise<void> {
  await shows(opened.pane, "The import files are ready");
  const written = await writtenIn(opened.workbook, INPUTS);
  expect(written).toEqual(await throughFile(bytes, "recovery", written, INPUTS));
  expect(changesOn(opened.workbook, INPUTS)).toEqual([]);
}

/** The number of the next request of the pane. */
const nextRequest = ({ excel }: ExcelPane): number =>
  Math.max(0, ...excel.host.requests.map(({ number }) => number)) + 1;

const untilRequest = (wanted: number): Promise<void> =>
  until(() => opened.excel.host.requests.some(({ number }) => number === wanted), `request ${String(wanted)}`);

/** Puts the clock forward until the pane gives up: it counts from when it asked Excel, which may be a little after it says so. */
const untilPatienceEnds = (heading: string): Promise<void> =>
  until(async () => {
    await opened.page.clock.fastForward(TOO_LONG);
    return opened.pane.getByRole("heading", { level: 2, name: heading }).isVisible();
  }, heading);

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const ends = Date.now() + 15_000;
  while (!(await isSo())) {
    if (Date.now() > ends) throw new Error(`There was never ${what}.`);
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

const statusOf = ({ workbook }: ExcelPane, sheet: string): unknown =>
  readValues(workbook, sheetOf(workbook, sheet), areaOf(STATUS_ROW - 1, 0, 1, 1))?.[0]?.[0];

test("a protected log is read and left alone; a protected workbook and a protected result sheet are named until they are unprotected", async () => {
  const { pane, workbook, excel } = await open();
  for (const name of INPUTS) protectSheet(workbook, sheetOf(workbook, name), "secret");
  protectStructure(workbook, true);
  const before = changesOn(workbook, INPUTS);
  const names = sheetNames(workbook);
  await toReadyPreview(pane);
  await press(pane, "Make the import files");
  await shows(pane, "This workbook is read-only");
  await says(pane, "Sheets cannot be added to this workbook.");
  await says(pane, "Your log was not changed.");
  await expectAccessibleInEveryLook(opened.page, { picture: "excel-trouble-protected-workbook" });
  expect(sheetNames(workbook)).toEqual(names);
  protectStructure(workbook, false);
  await press(pane, "Try again");
  await shows(pane, "The import files are ready");

  await toNextCheck(pane);
  excel.host.levers.protect("AR_Recalculation");
  const first = await writtenIn(workbook, INPUTS);
  await make(pane);
  await shows(pane, "A sheet is protected");
  await says(
    pane,
    "The sheet AR_Recalculation is protected. Unprotect it (Review > Unprotect Sheet) or make a new sheet.",
  );
  await says(pane, "Your log was not changed.");
  await expectAccessibleInEveryLook(opened.page, { picture: "excel-trouble-protected" });
  expect(await writtenIn(workbook, INPUTS)).toEqual(first);
  excel.host.levers.user((book) => unprotectSheet(book, sheetOf(book, "AR_Recalculation")));
  await press(pane, "Try again");
  await shows(pane, "The import files are ready");
  const log = (await writtenIn(workbook, INPUTS)).find(({ name }) => name === "Run_Log");
  expect(Object.keys(log?.cells ?? {}).filter((address) => /^A1\d$/.test(address))).toEqual(["A10", "A11"]);
  expect(changesOn(workbook, INPUTS)).toEqual(before);
}, 120_000);

test("a workbook that keeps changing, a file opened read-only, a taken name and an edited result are told apart, and nothing is lost", async () => {
  const { pane, workbook, excel } = await open();
  const from = nextRequest(opened);
  let isBusy = true;
  const added: string[] = [];
  for (let number = from; number < from + 60; number++)
    excel.host.levers.beforeRequest(number, (book) => {
      if (isBusy) added.push(addSheet(book, `Notes ${String(number)}`).name);
    });
  await press(pane, "Use this workbook");
  await trouble("The workbook keeps changing", "Somebody else may be working in it.", "changing");
  isBusy = false;
  excel.host.levers.user((book) => {
    for (const name of added) deleteSheet(book, sheetOf(book, name));
  });
  await press(pane, "Try again");
  await toCheck(pane, JOB);
  await toPreview(pane);

  excel.host.levers.setReadOnly(true);
  await press(pane, "Make the import files");
  await trouble(
    "This workbook is read-only",
    "Save a copy under another name, open it, and try again there.",
    "read-only",
  );
  expect(sheetNames(workbook)).toEqual(INPUTS);
  excel.host.levers.setReadOnly(false);
  // Excel tells of no chart sheet, but gives its name to no other.
  excel.host.levers.user((book) => book.chartSheetNames.push("AR_Recalculation"));
  await press(pane, "Try again");
  await trouble("The name of a sheet is taken", "The name AR_Recalculation is taken.", "name-taken");
  await press(pane, "Try again");
  await shows(pane, "The import files are ready");
  expect(statusOf(opened, "AR_Recalculation_2")).toMatch(/^Complete/);

  excel.host.levers.user((book) => writeValues(book, sheetOf(book, "AR_Summary"), areaOf(20, 0, 1, 1), "mine"));
  const edited = snapshots(workbook, ["AR_Summary"]);
  await press(pane, "Undo last run");
  await trouble(
    "A result sheet was edited since",
    "Somebody changed the sheet AR_Summary after the run, so nothing was taken back.",
    "sheet-edited",
  );
  expect(snapshots(workbook, ["AR_Summary"])).toEqual(edited);
}, 120_000);

test("an Excel that cannot wait while a cell is typed in says so, when it is read and when it is written to", async () => {
  const { pane, excel, workbook } = await open();
  excel.host.levers.startCellEdit();
  await press(pane, "Use this workbook");
  await trouble("You are typing in a cell", "Press Enter, then choose Try again.", "cell-edit");
  excel.host.levers.endCellEdit();
  await press(pane, "Try again");
  await toCheck(pane, JOB);
  await toPreview(pane);

  excel.host.levers.startCellEdit();
  await press(pane, "Make the import files");
  await trouble("You are typing in a cell", "Press Enter, then choose Try again.", "cell-edit-writing");
  expect(sheetNames(workbook)).toEqual(INPUTS);
  excel.host.levers.endCellEdit();
  await press(pane, "Try again");
  await expectEndedWell();
}, 120_000);

test("an Excel that waits is not waited for longer than a minute when somebody leaves a cell open", async () => {
  const { pane, excel, workbook } = await open({
    matrix: { ExcelApi: "1.14", DelayForCellEdit: "1.1" },
    hasClock: true,
  });
  await toReadyPreview(pane);
  const names = sheetNames(workbook);
  excel.host.levers.startCellEdit();
  await press(pane, "Make the import files");
  await shows(pane, "Making the results");
  await untilPatienceEnds("You are typing in a cell");
  await trouble("You are typing in a cell", "Press Enter, then choose Try again.", "cell-edit-left-open");
  expect(sheetNames(workbook)).toEqual(names);
  excel.host.levers.endCellEdit();
  await press(pane, "Try again");
  await expectEndedWell();
}, 120_000);

test("Excel does not answer while it is read, and again while it is written to: the run is made when it does", async () => {
  const { pane, excel } = await open({ hasClock: true });
  // None of the next ones: what the pane and the library ask at their start may come before or after the reading begins.
  const first = nextRequest(opened);
  const last = first + 20;
  for (let number = first; number <= last; number++)
    excel.host.levers.faultAt(number, { kind: "no answer", isApplied: false });
  await press(pane, "Use this workbook");
  await shows(pane, "Reading your log");
  await untilPatienceEnds("Excel is not answering");
  await trouble("Excel is not answering", "Wait until Excel is ready, or work with a file instead.", "no-answer");
  expect(await pane.getByRole("link", { name: "Open the browser page" }).getAttribute("href")).toBe("index.html");
  for (let number = nextRequest(opened); number <= last; number++) excel.host.levers.faultAt(number, ANSWERED);
  await press(pane, "Try again");
  await toCheck(pane, JOB);
  await toPreview(pane);

  // What Excel did with the request is not known: here it was carried out.
  const silent = nextRequest(opened) + 1;
  excel.host.levers.faultAt(silent, { kind: "no answer", isApplied: true });
  await press(pane, "Make the import files");
  await untilRequest(silent);
  await untilPatienceEnds("Excel is not answering");
  await trouble(
    "Excel is not answering",
    "Wait until Excel is ready, or work with a file instead.",
    "no-answer-writing",
  );
  await says(
    pane,
    /^Do not use .*AR_Recalculation.*: writing may have been cut off\. Run again, and all is written anew\.$/,
  );
  await press(pane, "Try again");
  await expectEndedWell();
}, 120_000);

test("Cancel while it reads leads back to the start, Cancel while it writes takes the sheets back, and a later run is whole", async () => {
  const { pane, excel, workbook } = await open();
  // Long enough for whatever is looked at meanwhile: reading takes several requests.
  excel.host.levers.setLatency(SLOW);
  await press(pane, "Use this workbook");
  await shows(pane, "Reading your log");
  await shoot(opened, "working-reading");
  await press(pane, "Cancel");
  await shows(pane, "Turn your attendance log into a file your SIS accepts.");
  excel.host.levers.setLatency(0);
  await toReadyPreview(pane);

  excel.host.levers.setLatency(300);
  await press(pane, "Make the import files");
  await shows(pane, "Making the results");
  await says(pane, "Cancel leaves everything as it was.");
  await untilRequest(nextRequest(opened) + 1);
  // As long as every look takes.
  excel.host.levers.setLatency(2 * SLOW);
  await shoot(opened, "working-writing");
  await press(pane, "Cancel");
  await says(pane, STOPPING);
  await expectAccessibleInEveryLook(opened.page, { picture: "excel-stopping" });
  await says(pane, STOPPING);
  expect(await button(pane, "Cancel").count()).toBe(0);
  excel.host.levers.setLatency(0);
  await shows(pane, "What will be made");
  expect(changesOn(workbook, INPUTS)).toEqual([]);
  // Sheets cannot be deleted without taking the clerk's own undo away: they stay, empty, and say so.
  for (const name of sheetNames(workbook).filter((each) => !INPUTS.includes(each)))
    expect([name, statusOf(opened, name)]).toEqual([name, UNDONE]);
  await press(pane, "Make the import files");
  await shows(pane, "The import files are ready");
  expect(changesOn(workbook, INPUTS)).toEqual([]);
}, 120_000);

test("a sheet renamed meanwhile is gone, in words; it is chosen by its new name and the run is made", async () => {
  const { pane, excel, workbook } = await open();
  await press(pane, "Use this workbook");
  await toCheck(pane, JOB);
  excel.host.levers.user((book) => renameSheet(book, sheetOf(book, "Attendance"), "Fall log"));
  await press(pane, /^Attendance J10/);
  await shows(pane, "A sheet is gone");
  await says(pane, "The sheet 'Attendance' is gone or was renamed. Choose it again.");
  await expectAccessibleInEveryLook(opened.page, { picture: "excel-trouble-sheet-gone" });
  await press(pane, "Back");
  await press(pane, "Check again");
  await shows(pane, "This log cannot be used yet");
  await says(pane, "Nothing was made, and your log was not changed.");
  await press(pane, "Choose sheets");
  await says(pane, /^Fall log, 9 rows/);
  await press(pane, "Continue to columns");
  await press(pane, "Continue to check");
  await press(pane, /^Fall log J10/);
  await says(pane, "Fall log J10 is selected in Excel.");
  await press(pane, "Back to the list");
  await make(pane);
  await shows(pane, "The import files are ready");
  expect(changesOn(workbook, ["Students", "Programs", "Sections"])).toEqual([]);
}, 120_000);

/** Problems that differ from the others in their words alone. */
const refusals: readonly (readonly [Fault, string, string])[] = [
  [
    { kind: "refused", code: "GeneralException" },
    "Something went wrong",
    "Something went wrong while reading your log.",
  ],
  [{ kind: "status", status: 5104 }, "This log is very large", "This log is very large for Excel on the web."],
  [{ kind: "refused", code: "ApiNotFound" }, "Your Excel is older than this needs", "Excel 2021 or newer is needed."],
];

test("whatever Excel refuses is said in words that fit every look, and reading goes on when it no longer does", async () => {
  const { pane, page, excel } = await open();
  await press(pane, "Use this workbook");
  await toCheck(pane, JOB);
  let isFirst = true;
  for (const [fault, title, why] of refusals) {
    const from = nextRequest(opened);
    // A large answer is asked for again in smaller blocks as long as that helps.
    for (let number = from; number < from + 8; number++) excel.host.levers.faultAt(number, fault);
    await press(pane, isFirst ? "Check again" : "Try again");
    await shows(pane, title);
    await says(pane, why);
    await says(pane, "Your log was not changed.");
    await expectAccessibleInEveryLook(page, {
      picture: `excel-trouble-${fault.kind}-${title.length}`,
    });
    for (let number = nextRequest(opened); number < from + 8; number++) excel.host.levers.faultAt(number, ANSWERED);
    isFirst = false;
  }
  await press(pane, "Try again");
  await shows(pane, "Check the rows");
}, 120_000);
