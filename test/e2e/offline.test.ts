/** Once the page is there, it needs neither the network nor the server that it came from. */
import { hold, letWorkersBeHeld } from "./held-worker.ts";
import { button, download, heading, openLog, toCheck, toDone, watchedSite, writeLog } from "./site.ts";
import type { WatchedSite } from "./site.ts";

let site: WatchedSite;

beforeAll(async () => {
  site = await watchedSite();
  await writeLog(site.at("Spring log.xlsx"));
}, 300_000);

afterAll(() => site.close());

test("offline both jobs are made, results are looked at, charts drawn and work cancelled", async () => {
  const loaded: string[] = [];
  const page = await site.newPage({
    width: 320,
    beforeOpening: async (opened) => {
      opened.on("requestfinished", (request) => loaded.push(new URL(request.url()).pathname));
      await letWorkersBeHeld(opened);
    },
  });
  await heading(page, "Turn your attendance log").waitFor();
  for (const script of [/^\/worker\.\w+\.js$/, /^\/charts\.\w+\.js$/]) {
    const ends = Date.now() + 15_000;
    while (!loaded.some((path) => script.test(path))) {
      if (Date.now() > ends) throw new Error(`${String(script)} was not loaded ahead, but ${loaded.join(", ")}.`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
  await page.context().setOffline(true);

  await openLog(page, site.at("Spring log.xlsx"));
  await toCheck(page);
  await toDone(page);
  const copy = await download(page, "Download Spring log with results.xlsx", "Spring log with results.xlsx");
  expect(copy.length).toBeGreaterThan(10_000);
  await button(page, "Show charts").click();
  await page.locator("main svg[role=img]").first().waitFor();
  await button(page, "Menu").click();
  await button(page, "Start").click();
  // A worker that was stopped is followed by a new one.
  await hold(page, "calculate");
  await button(page, "Start Continuation").click();
  await button(page, "Continue to columns").click();
  await button(page, "Continue to check").click();
  await button(page, "Cancel").click();
  await button(page, "Continue to check").click();
  await heading(page, "Check the rows").waitFor();
  await toDone(page);
  await heading(page, "The weekly audit is ready").waitFor();
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  await page.context().close();
}, 60_000);

test("nothing was asked for elsewhere and nothing complained of", () => {
  expect({ elsewhere: site.elsewhere, complaints: site.complaints }).toEqual({ elsewhere: [], complaints: [] });
});
