/** Compare with Campus and Almost there in a browser: at every width, light and dark, axe finds nothing; the way through by keyboard. */
import { smallLogSheets } from "../support/small-log.ts";
import { button, focusComesTo, heading, openLog, toCheck, watchedSite, writeLog } from "./site.ts";
import type { WatchedSite } from "./site.ts";
import { expectAccessibleInEveryLook } from "./looks.ts";

let site: WatchedSite;

beforeAll(async () => {
  site = await watchedSite();
  const { Students = [], Attendance = [], Programs = [] } = smallLogSheets;
  const session = (number: string, date: string, minutes: number) =>
    [number, date, "AR", "Elm", "SAT", "1", "Session", null, null, minutes] as const;
  const absence = (number: string, date: string) =>
    [number, date, null, "Elm", null, null, "Daily", null, "E", null] as const;
  const weekdays = Array.from({ length: 60 }, (_none, index) => new Date(Date.UTC(2025, 7, 25 + index)))
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .map((date) => [date.toISOString().slice(0, 10), "Yes", "Yes", "Yes"]);
  await writeLog(site.at("to compare.xlsx"), {
    Students: [
      ...Students,
      ["0020002", "2234567891", "Ames", "Di", "4", "Elm", "2025-08-18", null],
      ["0020003", "2234567892", "Fernández de la Cruz Villanueva", "María Guadalupe", "4", "Elm", "2025-08-18", null],
    ],
    Attendance: [
      ...Attendance,
      session("0020002", "2025-10-07", 90),
      session("0020002", "2025-10-08", 90),
      session("0020003", "2025-10-07", 60),
      session("0020003", "2025-10-08", 150),
      ...["09", "10", "11"].flatMap((day) => ["0020002", "0020003"].map((number) => absence(number, `2025-09-${day}`))),
    ],
    Programs: [
      ...Programs,
      ...[
        ["0020002", 2],
        ["0020003", 1],
      ].flatMap(([number = "", hours = 0]) => [
        [number, "AR", "Elm", "2025-08-18", null, null, null],
        [number, "AR Service", "Elm", "2025-08-18", null, hours, 0],
      ]),
    ],
    Calendar: [["Date", "School Day", "Instruction", "Attendance"], ...weekdays],
  });
}, 300_000);

afterAll(() => site.close());

test("from what will be made to the reading that Campus follows, and to who is almost there", async () => {
  const page = await site.newPage({ width: 320, height: 720 });
  await openLog(page, site.at("to compare.xlsx"));
  await toCheck(page);
  await button(page, /^Continue/).click();
  await heading(page, "What will be made").waitFor();
  await expectAccessibleInEveryLook(page, { picture: "compare-hint" });
  await button(page, "Compare with Campus").click();
  await heading(page, "Compare with Campus").waitFor();
  await page.getByLabel("Under the reading").selectOption("0");
  await page.getByText("Ames, Di").waitFor();
  await page
    .getByRole("button", { name: /^Show Attendance B/ })
    .first()
    .click();
  await page.getByRole("region", { name: /^The log around/ }).waitFor();
  await expectAccessibleInEveryLook(page, { picture: "compare" });

  // By keyboard alone.
  await page.getByLabel("Under the reading").focus();
  await page.keyboard.press("ArrowDown");
  await button(page, "Use this reading").focus();
  await page.keyboard.press("Enter");
  await page.getByText("Set for this run: Hours Rounding = Day.").waitFor();
  await focusComesTo(page, "Compare with Campus");
  await expectAccessibleInEveryLook(page, { picture: "compare-set" });

  await button(page, "Menu").click();
  await expectAccessibleInEveryLook(page, { picture: "compare-menu" });
  await button(page, "Almost there").click();
  await heading(page, "Almost there").waitFor();
  await page.getByText("Fernández de la Cruz Villanueva, María Guadalupe").waitFor();
  for (const fold of await page.getByText("Week by week").all()) await fold.click();
  await expectAccessibleInEveryLook(page, { picture: "almost" });
  expect(site.elsewhere).toEqual([]);
  expect(site.complaints).toEqual([]);
}, 120_000);
