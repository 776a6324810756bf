/** What a clerk does in a day, in the built pane beside a simulated Excel: save the files, choose another sheet, correct and run again. */
import { readFileSync } from "node:fs";
import type { Job } from "../../src/app/engine/views.ts";
import { writeValues } from "../host/workbook/write-cells.ts";
import { areaOf } from "../host/workbook/address.ts";
import type { Platform } from "../host/start/window-external.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import type { Rows } from "../support/small-log.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";
import {
  button,
  changesOn,
  filesFrom,
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
const { Attendance = [] } = smallLogSheets;
const [HEADER = [], ...ROWS] = Attendance;
const noTime = ["0020001", "2025-10-18", "AR", "Elm", "SAT", "1", "Session", null, null, null];
const withMistake = (): Promise<Uint8Array> => smallLog({ Attendance: [...Attendance, noTime] });

let site: Site;
let opened: ExcelPane;

beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());
afterEach(() => opened.close());

async function open(bytes: Uint8Array, options: PaneOptions = {}): Promise<ExcelPane> {
  opened = await openExcelPane(site, bytes, options);
  await press(opened.pane, "Use this workbook");
  return opened;
}

async function saved({ page, pane }: ExcelPane, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), press(pane, `Download ${name}`)]);
  expect(file.suggestedFilename()).toBe(name);
  return readFileSync(await file.path());
}

const jobs: readonly (readonly [Platform, string, Job, string])[] = [
  ["desktop", "Attendance Recovery", "recovery", "The import files are ready"],
  ["web", "Continuation", "continuation", "The weekly audit is ready"],
];

test.each(jobs)(
  "in Excel on the %s, %s goes from the first start over every screen to the saved files",
  async (platform, name, job, ready) => {
    const bytes = await withMistake();
    const at = await openExcelPane(site, bytes, { platform });
    opened = at;
    const { pane, workbook } = at;
    // On the web the pane is a frame as wide as Excel makes it.
    const looksGood = (file: string): Promise<void> =>
      platform === "desktop"
        ? expectAccessibleInEveryLook(at.page, { picture: `excel-${job}-${file}` })
        : shoot(at, `${job}-${file}`);
    const screen = async (heading: string | RegExp, file: string): Promise<void> => {
      await shows(pane, heading);
      await looksGood(file);
    };
    await screen("Turn your attendance log into a file your SIS accepts.", "01-start");
    await press(pane, "Use this workbook");
    await screen("What do you want to make?", "02-home");
    await press(pane, `Start ${name}`);
    await screen("Is this your log?", "03-sheets");
    await press(pane, "Continue to columns");
    await screen("Are these the right columns?", "04-columns");
    await press(pane, "Continue to check");
    await screen("Check the rows", "05-check");
    await says(pane, "1 needs fixing.");
    await press(pane, /^Attendance J10/);
    await says(pane, "Attendance J10 is selected in Excel.");
    await looksGood("06-place");
    await press(pane, "Back to the list");
    await toPreview(pane);
    await looksGood("07-preview");
    await says(pane, "Your log is not changed.");
    await press(pane, /^Make the /);
    await screen(ready, "08-done");
    await says(pane, "1 row was held back. It is on the sheet Exceptions, with what to do.");

    const files = (await filesFrom(bytes, job, null)).filter(({ rowCount }) => rowCount !== null);
    expect(files).toHaveLength(job === "recovery" ? 2 : 0);
    for (const file of files) expect((await saved(at, file.name)).equals(file.bytes)).toBe(true);
    await press(pane, "Menu");
    await screen("Menu", "09-menu");
    await press(pane, "History");
    const made = ["Attendance Recovery: 1 student, 1 day", "Continuation: 2 students, 4 hours"];
    const [own = "", other = ""] = job === "recovery" ? made : made.toReversed();
    await says(pane, own);
    expect(await pane.getByText(other).count()).toBe(0);
    await screen("History", "10-history");
    await press(pane, "Back");
    await press(pane, "Settings");
    await screen("Settings", "11-settings");
    await press(pane, "Back");
    await press(pane, "Help");
    await screen("Help", "12-help");
    await press(pane, "Back");
    await press(pane, "Back");
    await press(pane, "Undo last run");
    await says(pane, "The result sheets are as they were before the run.");
    await looksGood("13-undone");
    expect(changesOn(workbook, INPUTS)).toEqual([]);
  },
  60_000,
);

test("a wrong sheet is chosen, twice: the columns or the number of rows say so, and the right one makes the files", async () => {
  const lastYear = ROWS.map((row) => row.with(1, String(row[1]).replace("2025", "2024")));
  const sheets: Readonly<Record<string, Rows | null>> = {
    Attendance: null,
    "Room list": [
      ["Room", "Teacher"],
      ["12", "Ito"],
    ],
    "Last year": [HEADER, ...lastYear, ...lastYear.map((row) => row.with(1, "2024-11-04"))],
    "Spring log": [HEADER, ...ROWS],
  };
  const bytes = await smallLog(sheets);
  const inputs = ["Students", "Programs", "Sections", "Room list", "Last year", "Spring log"];
  const { pane, workbook } = await open(bytes);
  const choice = () => pane.getByLabel("Sheet for Attendance");
  await press(pane, "Start Attendance Recovery");
  await says(pane, "Not found. Please choose the sheet.");
  expect(await button(pane, "Continue to columns").getAttribute("aria-disabled")).toBe("true");

  await choice().selectOption("Room list");
  await says(pane, /^Room list, /);
  await press(pane, "Continue to columns");
  await says(pane, "Choose the missing columns first.");
  expect(await button(pane, "Continue to check").getAttribute("aria-disabled")).toBe("true");
  await expectAccessibleInEveryLook(opened.page, { picture: "excel-wrong-sheet-columns" });

  await press(pane, "Back");
  await choice().selectOption("Last year");
  await says(pane, "Last year, 16 rows");
  await expectAccessibleInEveryLook(opened.page, { picture: "excel-wrong-sheet" });

  await choice().selectOption("Spring log");
  await says(pane, "Spring log, 8 rows");
  await press(pane, "Continue to columns");
  await press(pane, "Continue to check");
  await says(pane, /^School year 2025-26,/);
  await says(pane, "0 need fixing.");
  await make(pane);
  await shows(pane, "The import files are ready");
  const written = await writtenIn(workbook, inputs);
  const overrides = [["Sheet for Attendance", "Spring log"]] as const;
  expect(written).toEqual(await throughFile(bytes, "recovery", written, inputs, overrides));
  expect(changesOn(workbook, inputs)).toEqual([]);
}, 60_000);

test("after a run a cell is corrected: the list counts anew by itself, and the second run has the row", async () => {
  const { pane, workbook, excel } = await open(await withMistake());
  await toCheck(pane, "Attendance Recovery");
  await make(pane);
  await shows(pane, "The import files are ready");
  const sheetsOfFirstRun = sheetNames(workbook);
  const earned = () => JSON.stringify(snapshots(workbook, ["AR_Recalculation"]));
  const first = earned();

  await toNextCheck(pane);
  await says(pane, "1 needs fixing.");
  await says(pane, /^School year .* Same data as the run of /);
  excel.host.levers.user((book) => writeValues(book, sheetOf(book, "Attendance"), areaOf(9, 9, 1, 1), 240));
  const corrected = snapshots(workbook, INPUTS);
  const correctedBytes = await saveWorkbook(workbook);
  const changes = changesOn(workbook, INPUTS);
  expect(changes).toEqual(["Attendance values J10"]);
  await says(pane, "0 need fixing.");
  await expectAccessibleInEveryLook(opened.page, { picture: "excel-corrected" });
  await toPreview(pane);
  await says(pane, "written again");
  await press(pane, "Make the import files");
  await shows(pane, "The import files are ready");

  expect(snapshots(workbook, INPUTS)).toEqual(corrected);
  expect(changesOn(workbook, INPUTS)).toEqual(changes);
  // The same sheets, in place: none beside another, and the runs one below the other.
  expect(sheetNames(workbook)).toEqual(sheetsOfFirstRun);
  expect(earned()).not.toBe(first);
  const log = (await writtenIn(workbook, INPUTS)).find(({ name }) => name === "Run_Log");
  expect(Object.keys(log?.cells ?? {}).filter((address) => /^A1\d$/.test(address))).toEqual(["A10", "A11"]);
  for (const file of await filesFrom(correctedBytes, "recovery", null))
    if (file.rowCount !== null) expect((await saved(opened, file.name)).equals(file.bytes)).toBe(true);
}, 60_000);
