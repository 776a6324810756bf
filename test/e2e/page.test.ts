/** The page in a browser: from a log to the files, for both jobs. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ledger } from "../support/ledger.ts";
import { readWithExcelJs, smallLogSheets } from "../support/small-log.ts";
import {
  button,
  bytesOf,
  download,
  focusComesTo,
  heading,
  openLog,
  shots,
  toCheck,
  toDone,
  watchedSite,
  writeLog,
} from "./site.ts";
import type { WatchedSite } from "./site.ts";

let site: WatchedSite;

beforeAll(async () => {
  site = await watchedSite();
  await writeLog(site.at("Spring log.xlsx"));
  const { Attendance = [], Students = [] } = smallLogSheets;
  const noTime = ["0020001", "2025-10-18", "AR", "Elm", "SAT", "1", "Session", null, null, null];
  await writeLog(site.at("to fix.xlsx"), { Attendance: [...Attendance, noTime] });
  await writeLog(site.at("no students.xlsx"), { Students: null });
  await writeLog(site.at("other names.xlsx"), {
    Students: null,
    "Roster 2025": [["Roster of Oak"], ...Students],
    Attendance: Attendance.map((row, index) => [...row, index === 0 ? "presentMinutes" : (row[9] ?? null)]),
  });
  writeFileSync(site.at("text.xlsx"), "not a workbook");
}, 300_000);

afterAll(() => site.close());

async function withPage(work: (page: Page) => Promise<void>): Promise<void> {
  const page = await site.newPage({ width: 320 });
  try {
    await work(page);
  } catch (error) {
    await page.screenshot({ path: join(shots, "failed.png"), fullPage: true });
    throw error;
  } finally {
    await page.context().close();
  }
}

test(
  "a log becomes a copy with result sheets and the import files, the same bytes as from the command line",
  () =>
    withPage(async (page) => {
      await openLog(page, site.at("Spring log.xlsx"));
      await toCheck(page);
      await page.getByText("18 rows read.", { exact: true }).waitFor();
      await toDone(page);

      const copy = await download(page, "Download Spring log with results.xlsx", "Spring log with results.xlsx");
      const names = (await readWithExcelJs(copy)).worksheets.map((sheet) => sheet.name);
      expect(names).toEqual(expect.arrayContaining([...Object.keys(smallLogSheets), "AR_Recalculation", "Exceptions"]));
      expect(names).not.toContain("CE_Weekly_Audit");

      const services = await download(page, "Download AR_Services_2026-06-30.csv", "AR_Services_2026-06-30.csv");
      await ledger(["run", "Spring log.xlsx", "--out", "cli"], site.workplace);
      const file = readFileSync(site.at(join("cli", "AR_Services_2026-06-30.csv")));
      expect(Buffer.from(services).equals(file)).toBe(true);
    }),
  60_000,
);

test(
  "the weekly audit is the other job",
  () =>
    withPage(async (page) => {
      await openLog(page, site.at("Spring log.xlsx"));
      await toCheck(page, "Continuation");
      await toDone(page);
      const copy = await download(page, "Download Spring log with results.xlsx", "Spring log with results.xlsx");
      const names = (await readWithExcelJs(copy)).worksheets.map((sheet) => sheet.name);
      expect(names).toEqual(expect.arrayContaining(["CE_Weekly_Audit", "CE_Summary", "Exceptions", "Run_Log"]));
      expect(names).not.toContain("AR_Recalculation");
      await button(page, "Back to start").waitFor();
    }),
  60_000,
);

test(
  "the preview shows the import file as it will be, and the text can be copied",
  () =>
    withPage(async (page) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await openLog(page, site.at("Spring log.xlsx"));
      await toCheck(page);
      await button(page, "Continue").click();
      const name = "Exactly what is in AR_Services_2026-06-30.csv";
      await page.getByText(name).click();
      const shown = (await page.getByRole("region", { name }).textContent()) ?? "";
      await page.getByText("Your log is not changed.").first().waitFor();
      await button(page, "Make the import files").click();
      const bytes = await download(page, "Download AR_Services_2026-06-30.csv", "AR_Services_2026-06-30.csv");
      // A browser shows each line break as one character.
      const lines = (text: string) => text.split(/\r?\n/).filter((line) => line !== "");
      expect(lines(shown)).toEqual(lines(new TextDecoder().decode(bytes)));

      await button(page, "Copy text of AR_Services_2026-06-30.csv").click();
      await page.getByText("is on the clipboard").waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(lines(copied)).toEqual(lines(new TextDecoder().decode(bytes)));
    }),
  60_000,
);

test(
  "a row to fix leads to its cell and back to the list, and the fixed log counts anew",
  () =>
    withPage(async (page) => {
      await openLog(page, site.at("to fix.xlsx"));
      await toCheck(page);
      await page.getByText("1 needs fixing.", { exact: true }).waitFor();
      await page.getByRole("button", { name: /^Attendance [A-Z]*10/ }).click();
      await heading(page, "Attendance").waitFor();
      await page.getByRole("table").getByText("0020001").first().waitFor();
      await button(page, "Back to the list").click();
      await heading(page, "Check the rows").waitFor();
      await focusComesTo(page, /^Attendance [A-Z]*10/);
      await button(page, "Continue and hold back 1 row").waitFor();

      await openLog(page, site.at("Spring log.xlsx"));
      await page.getByText("0 need fixing.", { exact: true }).waitFor();
      await button(page, "Continue").waitFor();
    }),
  60_000,
);

test(
  "sheets and columns with other names are found by what they hold, or chosen, and the copy remembers them",
  () =>
    withPage(async (page) => {
      await openLog(page, site.at("other names.xlsx"));
      await button(page, "Start Attendance Recovery").click();
      await page.getByText("Likely by its columns. Please check.").waitFor();
      await page.getByText("Roster 2025, 3 rows").waitFor();
      await button(page, "Continue to columns").click();
      await page.getByText("Two columns could be this. Choose the one to use.").waitFor();
      expect(await button(page, "Continue to check").getAttribute("aria-disabled")).toBe("true");
      await page.getByLabel("Column for Minutes (Attendance)").selectOption("presentMinutes");
      await button(page, "Continue to check").click();
      await heading(page, "Check the rows").waitFor();
      await page.getByText("0 need fixing.", { exact: true }).waitFor();
      await button(page, "Settings").click();
      await button(page, "Save in the copy with the results").click();
      await page.getByText("This log has no Settings sheet.").waitFor();
      await button(page, "Make the sheet").click();
      await page.getByText("The next copy with the results will hold the settings").waitFor();
      await page.keyboard.press("Escape");
      await toDone(page);
      const copy = await download(page, "Download other names with results.xlsx", "other names with results.xlsx");
      writeFileSync(site.at("remembered.xlsx"), copy);
      await button(page, "Menu").click();
      await button(page, "Open another log").click();
      await openLog(page, site.at("remembered.xlsx"));
      await button(page, "Start Attendance Recovery").click();
      // Nothing is asked, and nothing is other than it was.
      await page.getByText(/Same data as the run of/).waitFor();
    }),
  60_000,
);

test(
  "a workbook that cannot be used is explained in words, and another can be opened",
  () =>
    withPage(async (page) => {
      await openLog(page, site.at("text.xlsx"));
      await page.getByText("It is not an Excel workbook.").waitFor();
      await page.getByText("Your log was not changed.").waitFor();
      await openLog(page, site.at("no students.xlsx"));
      await button(page, "Start Continuation").click();
      await page.getByText(/^Not found, and no other sheet could be it/).waitFor();
      expect(await button(page, "Continue to columns").getAttribute("aria-disabled")).toBe("true");
    }),
  60_000,
);

test(
  "a log can be dropped anywhere on the page",
  () =>
    withPage(async (page) => {
      const bytes = readFileSync(site.at("Spring log.xlsx")).toString("base64");
      await button(page, "Open an attendance log").waitFor();
      await page.evaluate((base64) => {
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], "Dropped.xlsx"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, bytes);
      await page.getByText("Workbook: Dropped.xlsx").waitFor();
    }),
  60_000,
);

test(
  "an empty log and made-up students are there without a log of one's own",
  () =>
    withPage(async (page) => {
      const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Create a log for me").click()]);
      const template = await readWithExcelJs(await bytesOf(file));
      expect(template.worksheets.map((sheet) => sheet.name)).toEqual(
        expect.arrayContaining(["Students", "Attendance"]),
      );
      await page.getByText("An empty log was saved to your downloads").waitFor();
      await button(page, "Try with made-up students").click();
      await toCheck(page);
      await toDone(page);
    }),
  120_000,
);

test(
  "a run that was made is in History, its data are known again, and its sheets are written anew",
  () =>
    withPage(async (page) => {
      await openLog(page, site.at("Spring log.xlsx"));
      await toCheck(page);
      await toDone(page);
      const copy = await download(page, "Download Spring log with results.xlsx", "Spring log with results.xlsx");
      writeFileSync(site.at("second.xlsx"), copy);

      await button(page, "Menu").click();
      await button(page, "Open another log").click();
      await openLog(page, site.at("second.xlsx"));
      await page.getByText(/Last run \d\d\/\d\d\/\d{4} \d\d:\d\d: 1 student$/).waitFor();
      await button(page, "Menu").click();
      await button(page, "History").click();
      await page.getByText("Attendance Recovery: 1 student").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      // Who has run a workbook before is not asked again what was found.
      await button(page, "Start Attendance Recovery").click();
      await heading(page, "Check the rows").waitFor();
      await page.getByText(/Same data as the run of/).waitFor();
      await button(page, "Continue").click();
      await page.getByText("written again").first().waitFor();
    }),
  60_000,
);

test(
  "settings change what is made, and go to and from a district's file",
  () =>
    withPage(async (page) => {
      await openLog(page, site.at("Spring log.xlsx"));
      await toCheck(page);
      await button(page, "Settings").click();
      await page.getByRole("heading", { name: "Import files" }).click();
      await page.getByLabel("Import Delimiter").selectOption("Tab");
      await page.getByLabel("As Of").fill("05/29/2026");
      const file = await download(page, "Save as a settings file", "attendance-ledger-settings.json");
      expect(JSON.parse(new TextDecoder().decode(file))).toEqual({ "Import Delimiter": "Tab", "As Of": "05/29/2026" });
      await button(page, "Use these settings").click();
      await page.getByText("as of 05/29/2026").waitFor();
      await toDone(page);
      const services = await download(page, "Download AR_Services_2026-05-29.csv", "AR_Services_2026-05-29.csv");
      expect(new TextDecoder().decode(services)).toMatch(/^StateID\tStudentNumber\t/);

      writeFileSync(site.at("district.json"), JSON.stringify({ "import header": false }));
      writeFileSync(site.at("wrong.json"), JSON.stringify({ "Import Hedaer": false }));
      await button(page, "Menu").click();
      await button(page, "Settings").click();
      const picker = page.getByLabel("Settings file (.json)");
      await picker.setInputFiles(site.at("wrong.json"));
      await page.getByText("There is no setting named Import Hedaer. Nothing was changed.").waitFor();
      await picker.setInputFiles(site.at("district.json"));
      await page.getByText("1 setting was taken over.").waitFor();
      await page.getByRole("heading", { name: "Import files" }).click();
      expect(await page.getByLabel("Import Header").inputValue()).toBe("No");
      await page.getByText("From a settings file.").waitFor();
    }),
  60_000,
);

test(
  "a setting that cannot be is said before anything is made",
  () =>
    withPage(async (page) => {
      await openLog(page, site.at("Spring log.xlsx"));
      await toCheck(page);
      await button(page, "Settings").click();
      await page.getByLabel("As Of").fill("soon");
      await button(page, "Use these settings").click();
      await heading(page, "This log cannot be used yet").waitFor();
      await page.getByText("The setting As Of cannot be soon").waitFor();
      await button(page, "Change settings").click();
      await page.getByLabel("As Of").fill("");
      await button(page, "Use these settings").click();
      await heading(page, "Check the rows").waitFor();
    }),
  60_000,
);

test("before any script runs, the page says what it is", async () => {
  const page = await site.newPage({ javaScript: false });
  await page.getByRole("heading", { name: "Attendance Ledger" }).waitFor();
  await page.getByText("Nothing leaves this computer").waitFor();
  await page.context().close();
});

test("the content security policy is in force: no inline script, no connection", () =>
  withPage(async (page) => {
    const [inlineRan, connected] = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.inline = 'ran'";
      document.head.append(script);
      const answered = await fetch(location.href).then(
        () => true,
        () => false,
      );
      return [document.documentElement.dataset["inline"] === "ran", answered];
    });
    expect({ inlineRan, connected }).toEqual({ inlineRan: false, connected: false });
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self';");
    // These were provoked.
    site.complaints.splice(0);
  }));

test("the help that Excel's store leads to opens at once", async () => {
  const page = await site.newPage({ path: "index.html#help" });
  await heading(page, "Help").waitFor();
  await page.context().close();
});

test("nothing about a student is kept in the browser or in the address", () =>
  withPage(async (page) => {
    await openLog(page, site.at("Spring log.xlsx"));
    await toCheck(page);
    await button(page, "Menu").click();
    await page.getByLabel("Dark").check();
    const kept = await page.evaluate(async () => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      address: location.pathname + location.search + location.hash,
    }));
    expect(kept).toEqual({
      local: JSON.stringify({ "attendance-ledger-theme": "dark" }),
      session: "{}",
      cookies: "",
      databases: 0,
      address: "/",
    });
  }));

test("no page asked for anything elsewhere or complained", () => {
  expect({ elsewhere: site.elsewhere, complaints: site.complaints }).toEqual({ elsewhere: [], complaints: [] });
});
