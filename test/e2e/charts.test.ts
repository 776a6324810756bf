/** The Charts screen in a browser: drawn after either job, at every width, light, dark and in forced colors; by keyboard. */
import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { button, heading, openLog, toCheck, toDone, watchedSite } from "./site.ts";
import type { WatchedSite } from "./site.ts";
import { expectAccessibleInEveryLook } from "./looks.ts";

let site: WatchedSite;

beforeAll(async () => {
  site = await watchedSite();
  writeFileSync(site.at("district.xlsx"), await writeWorkbook(sampleWorkbook({ students: 60, seed: 1 })));
}, 300_000);

afterAll(() => site.close());

async function expectDrawn(page: Page, name: string): Promise<void> {
  expect(await page.locator("main svg[role=img] :is(rect, line, text)").count()).toBeGreaterThan(10);
  await expectAccessibleInEveryLook(page, { picture: `charts-${name}` });
}

test("recovered days by grade, from the results, with the same figures in a table", async () => {
  const page = await site.newPage({ width: 320 });
  await openLog(page, site.at("district.xlsx"));
  await toCheck(page);
  await toDone(page);
  await button(page, "Show charts").click();
  await heading(page, "Charts").waitFor();
  const chart = page.getByRole("img", {
    name: /^Days Credited against absences by grade: \d+ grades, \d+ days credited/,
  });
  await chart.waitFor();
  expect(await page.getByRole("columnheader").allTextContents()).toEqual([
    "Grade",
    "Days Credited",
    "Recoverable Absences",
  ]);
  await expectDrawn(page, "grades");
  await page.keyboard.press("Escape");
  await heading(page, "The import files are ready").waitFor();
  await page.context().close();
}, 120_000);

test("weekly hours of a school and of a student, chosen by keyboard; charts open from the menu", async () => {
  const page = await site.newPage({ width: 320 });
  await openLog(page, site.at("district.xlsx"));
  await button(page, "Menu").click();
  await button(page, "Charts").click();
  await page.getByText("Charts are drawn from a run.").waitFor();
  await button(page, "Back").click();
  await button(page, "Start").click();
  await toCheck(page, "Continuation");
  await button(page, "Menu").click();
  await button(page, "Charts").click();
  await page.getByRole("img", { name: /^Weekly hours against Max Hours, .*: \d+ weeks, Total Appor / }).waitFor();
  await expectDrawn(page, "weeks");
  const students = page.getByLabel("Student");
  await students.focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("img", { name: /^Weekly hours against Max Hours, [^:]*, [^:]*: / }).waitFor();
  expect(await students.evaluate((element) => element === document.activeElement)).toBe(true);
  const name = (await students.locator("option:checked").textContent()) ?? "";
  const chart = await page.locator("main svg[role=img]").getAttribute("aria-label");
  expect(name).toContain(/Max Hours, (.*): /.exec(chart ?? "")?.[1]);
  expect(await page.getByRole("status").textContent()).toBe(chart);
  await expectDrawn(page, "student");
  await page.context().close();
}, 120_000);

test("nothing was asked for elsewhere and nothing complained of", () => {
  expect([site.elsewhere, site.complaints]).toEqual([[], []]);
});
