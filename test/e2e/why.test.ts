/** From a run to why a figure is what it is, in the page and beside a simulated Excel: axe finds nothing, nothing is cut off. */
import type { Frame, Page } from "playwright-core";
import { writeValues } from "../host/workbook/write-cells.ts";
import { select } from "../host/workbook/workbook.ts";
import { at } from "../host/workbook/at.ts";
import { smallLog } from "../support/small-log.ts";
import { openExcelPane, press, says, sheetOf, shows, toCheck as toCheckInExcel, make } from "./excel-support.ts";
import type { ExcelPane } from "./excel-support.ts";
import { expectAccessibleInEveryLook } from "./looks.ts";
import { button, focusComesTo, focused, heading, openLog, toCheck, toDone, watchedSite, writeLog } from "./site.ts";
import type { WatchedSite } from "./site.ts";

let site: WatchedSite;

beforeAll(async () => {
  site = await watchedSite();
  await writeLog(site.at("log.xlsx"));
}, 300_000);

afterAll(() => site.close());

test.each(["en-US", "es-US"])(
  "in the page in %s the results lead to Why?, its parts, its cells and back",
  async (locale) => {
    const isSpanish = locale === "es-US";
    const say = (english: string, spanish: string): string => (isSpanish ? spanish : english);
    const page = await site.newPage({ width: 320, height: 720, locale });
    const picture = (screen: string): Promise<void> =>
      expectAccessibleInEveryLook(page, { picture: `why-${locale}-${screen}` });
    if (isSpanish) {
      await page.getByLabel("Registro de asistencia (.xlsx)").setInputFiles(site.at("log.xlsx"));
      await button(page, "Empezar Attendance Recovery (recuperación)").click();
      await button(page, "Continuar a las columnas").click();
      await button(page, "Continuar a la revisión").click();
      await button(page, "Continuar").click();
    } else {
      await openLog(page, site.at("log.xlsx"));
      await toCheck(page);
      await toDone(page);
    }
    await button(page, say("Look at the results", "Ver los resultados")).click();
    await heading(page, say("Results", "Resultados")).waitFor();
    await page.getByRole("searchbox").fill("nobody");
    await page.getByText(say('No row has "nobody".', 'Ninguna fila tiene "nobody".')).waitFor();
    await page.getByRole("searchbox").fill("okafor");
    const figure = page.getByRole("button", { name: /^1, Days Credited, Okafor, Chi/ });
    await figure.waitFor();
    await picture("1-results");
    await figure.click();
    await heading(page, "Days Credited: Okafor, Chi, 08/18/2025").waitFor();
    const [least, and] = [say("least of", "el menor entre"), say("and", "y")];
    await page.getByText(`Days Credited 1 = ${least} Days Earned 2, Recoverable Absences 1 ${and} `).waitFor();
    await picture("2-why");
    const earned = page.getByRole("button", { name: /^Days Earned 2/ });
    await earned.click();
    await heading(page, "Days Earned: Okafor, Chi").waitFor();
    await page.getByRole("button", { name: say("Day 1, 10/04/2025", "Día 1, 10/04/2025") }).click();
    await page.locator("summary").first().click();
    await page.getByRole("button", { name: say("Show Attendance J7", "Mostrar Attendance J7") }).click();
    await page.getByRole("table").waitFor();
    await picture("3-parts");
    await button(page, say("Back", "Atrás")).click();
    await heading(page, "Days Credited: Okafor, Chi").waitFor();
    await focusComesTo(page, /^Days Earned 2/);
    await button(page, say("Back", "Atrás")).click();
    await heading(page, say("Results", "Resultados")).waitFor();
    await focusComesTo(page, /^1, Days Credited, Okafor, Chi/);
    await page.getByRole("button", { name: "Days Credited", exact: true }).click();
    await page.getByRole("tooltip").filter({ visible: true }).waitFor();
    await picture("4-meaning");
    await page.context().close();
  },
  60_000,
);

test("every control of the new screens is at least 32 pixels high, and all of them are reached by keyboard", async () => {
  const page = await site.newPage({ width: 320, height: 720 });
  await openLog(page, site.at("log.xlsx"));
  await toCheck(page);
  await toDone(page);
  await button(page, "Look at the results").click();
  await heading(page, "Results").waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await tabTo(page, /, Days Earned, Okafor, Chi/);
  await page.keyboard.press("Enter");
  await heading(page, "Days Earned: Okafor, Chi").waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await tabTo(page, /^Day 2, /);
  await page.keyboard.press("Space");
  await tabTo(page, /^Show Attendance J8/);
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await heading(page, "Results").waitFor();
  await focusComesTo(page, /, Days Earned, Okafor, Chi/);
  await page.context().close();
}, 60_000);

test("no page complained or asked for anything elsewhere", () => {
  expect({ elsewhere: site.elsewhere, complaints: site.complaints }).toEqual({ elsewhere: [], complaints: [] });
});

describe("in Excel", () => {
  let opened: ExcelPane;
  afterEach(() => opened.close());

  /** The user selects a cell of a result sheet. */
  const choose = (sheet: string, address: string): void =>
    opened.excel.host.levers.user((workbook) => select(workbook, sheetOf(workbook, sheet), at(address)));

  const offered = (pane: Frame, text: string) => pane.getByRole("button", { name: text, exact: true });

  test("the selected figure is explained, its cells are gone to, and an edited one is said to be edited", async () => {
    opened = await openExcelPane(site, await smallLog());
    const { pane, page } = opened;
    await press(pane, "Use this workbook");
    await toCheckInExcel(pane, "Attendance Recovery");
    await make(pane);
    await shows(pane, "The import files are ready");
    choose("AR_Recalculation", "P10");
    await offered(pane, "Why is this 2?").waitFor();
    await expectAccessibleInEveryLook(page, { picture: "excel-offer" });
    await offered(pane, "Why is this 2?").click();
    await shows(pane, "Days Earned: Okafor, Chi, 08/18/2025");
    await expectAccessibleInEveryLook(page, { picture: "excel-why" });
    await press(pane, /^Day 1, /);
    await press(pane, "Go to Attendance J7");
    await says(pane, "Attendance J7 is selected in Excel.");

    opened.excel.host.levers.user((workbook) =>
      writeValues(workbook, sheetOf(workbook, "AR_Recalculation"), at("P10"), 3),
    );
    choose("AR_Recalculation", "P10");
    await offered(pane, "Why is this 3?").click();
    await shows(pane, "AR_Recalculation P10 is not explained");
    await says(pane, /Somebody has changed this cell since the run: it now says 3\./);
    await expectAccessibleInEveryLook(page, { picture: "excel-why-edited" });
    await press(pane, "Why the run's own figure?");
    await shows(pane, "Days Earned: Okafor, Chi, 08/18/2025");
  }, 90_000);
});

async function tabTo(page: Page, name: RegExp, most = 150): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${String(name)}.`);
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, summary, select, input")]
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 32)
      .filter((element) => !(element instanceof HTMLInputElement && element.parentElement?.tagName === "SPAN"))
      .map((element) => `${element.tagName} ${element.textContent}`),
  );
}
