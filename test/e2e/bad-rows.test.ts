/** Mistakes that clerks make, each in its own row: the list of what is to be fixed has each where it belongs, and leads to its cell. */
import type { Frame, Page } from "playwright-core";
import type { Job } from "../../src/app/engine/views.ts";
import { addressText, areaOf } from "../host/workbook/address.ts";
import { writeValues } from "../host/workbook/write-cells.ts";
import { badLog, badRows, correctedLog, sheetRow } from "../support/bad-rows.ts";
import type { BadRow } from "../support/bad-rows.ts";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import { changesOn, openExcelPane, press, says, sheetOf, shows, snapshots, toCheck } from "./excel-support.ts";
import type { ExcelPane } from "./excel-support.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";
import { expectAccessibleInEveryLook } from "./looks.ts";

const INPUTS = [...Object.keys(smallLogSheets), "Settings"];
const HELD_BACK = 8;

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

const ofJob = (job: Job): readonly BadRow[] => badRows.filter((bad) => (bad.job ?? job) === job);
const placeOf = (bad: BadRow): string => `Attendance ${bad.column}${String(sheetRow(bad))}`;

/** Opens everything that is folded, so that each row is in sight. */
async function unfold(pane: Frame | Page): Promise<void> {
  for (const fold of await pane.locator("summary").all()) await fold.click();
  const closed = pane.getByRole("button", { expanded: false });
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Each place under the group that it stands in, as the screen has them. */
async function places(pane: Frame | Page): Promise<string[]> {
  await unfold(pane);
  return pane.locator("[data-row]").evaluateAll((rows) =>
    rows.map((row) => {
      const group = row.closest("div[id]")?.previousElementSibling?.querySelector("button")?.children[1]?.textContent;
      return `${group ?? ""}: ${row.firstElementChild?.textContent ?? ""}`;
    }),
  );
}

const expected = (job: Job): string[] => ofJob(job).map((bad) => `${bad.group}: ${placeOf(bad)}`);

test("there are twelve kinds of mistakes or more for either job", () => {
  for (const job of ["recovery", "continuation"] as const) expect(ofJob(job).length).toBeGreaterThanOrEqual(12);
});

describe("in Excel", () => {
  let opened: ExcelPane;
  beforeEach(async () => {
    opened = await openExcelPane(site, await smallLog(badLog));
  });
  afterEach(() => opened.close());

  test("each stands under its fix and its cell is selected; corrected one and all, none is left", async () => {
    const { pane, workbook, excel } = opened;
    const before = snapshots(workbook, INPUTS);
    await press(pane, "Use this workbook");
    await toCheck(pane, "Attendance Recovery");
    await says(pane, `${String(HELD_BACK)} need fixing.`);
    expect(await places(pane)).toEqual(expect.arrayContaining(expected("recovery")));
    await expectAccessibleInEveryLook(opened.page, { picture: "excel-bad-rows" });
    for (const bad of ofJob("recovery")) {
      await press(pane, new RegExp(`^${placeOf(bad)}(?!\\d)`));
      await says(pane, `${placeOf(bad)} is selected in Excel.`);
      const { activeSheetId, selection } = workbook;
      const row = sheetRow(bad);
      const wanted = `${bad.column}${String(row)}`;
      expect([bad.mistake, activeSheetId, addressText(selection)]).toEqual([
        bad.mistake,
        sheetOf(workbook, "Attendance").id,
        wanted,
      ]);
      await press(pane, "Back to the list");
      await shows(pane, "Check the rows");
    }
    expect(snapshots(workbook, INPUTS)).toEqual(before);
    expect(changesOn(workbook, INPUTS)).toEqual([]);

    excel.host.levers.user((book) => {
      const sheet = sheetOf(book, "Attendance");
      for (const bad of badRows) writeValues(book, sheet, areaOf(sheetRow(bad) - 1, 0, 1, bad.row.length), "");
    });
    await says(pane, "0 need fixing.");
    expect((await places(pane)).filter((place) => place.includes(": Attendance "))).toEqual([]);
  }, 60_000);
});

describe("in the browser page", () => {
  test("each stands under its fix and its row is shown, the cell marked; the fixed log has none", async () => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 720 } });
    const page = await context.newPage();
    await page.goto(site.url);
    const choose = async (sheets: typeof badLog): Promise<void> => {
      const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      const file = { name: "Log.xlsx", mimeType, buffer: Buffer.from(await smallLog(sheets)) };
      await page.getByLabel("Attendance log (.xlsx)").setInputFiles(file);
    };
    await choose(badLog);
    await toCheck(page, "Continuation");
    await says(page, `${String(HELD_BACK)} need fixing.`);
    expect(await places(page)).toEqual(expect.arrayContaining(expected("continuation")));
    for (const bad of ofJob("continuation")) {
      await press(page, new RegExp(`^${placeOf(bad)}(?!\\d)`));
      const around = page.getByRole("table");
      await around.getByRole("rowheader", { name: String(sheetRow(bad)), exact: true }).waitFor();
      const cell = String(bad.row["ABCDEFGHIJKL".indexOf(bad.column)] ?? "");
      const marked = await around.locator("[data-marked]").innerText();
      expect([bad.mistake, marked]).toEqual([bad.mistake, expect.stringContaining(cell)]);
      await press(page, "Back to the list");
      await shows(page, "Check the rows");
    }
    await choose(correctedLog);
    await says(page, "0 need fixing.");
    expect((await places(page)).filter((place) => place.includes(": Attendance "))).toEqual([]);
    await context.close();
  }, 60_000);
});
