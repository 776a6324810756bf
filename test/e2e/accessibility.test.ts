/** Every screen and state of the page in every look: axe finds nothing, nothing is cut off, what can be chosen is large enough. */
import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { FileTrouble, OpenedWorkbook } from "../../src/app/engine/views.ts";
import { smallLogSheets } from "../support/small-log.ts";
import { failure, hold, letWorkersBeHeld } from "./held-worker.ts";
import { expectAccessibleInEveryLook } from "./looks.ts";
import { button, heading, openLog, watchedSite, writeLog } from "./site.ts";
import type { WatchedSite } from "./site.ts";

let site: WatchedSite;
let page: Page;

beforeAll(async () => {
  site = await watchedSite();
  const { Attendance = [] } = smallLogSheets;
  const [, , , ...rest] = Attendance;
  const mistakes = [
    ["0020001", "2025-10-18", "AR", "Elm", "SAT", "1", "Session", null, null, null],
    ["9999999", "2025-10-18", "AR", "Elm", "SAT", "1", "Session", null, null, 60],
    ["0012345", "2025-10-18", "CE", "Oak Continuation", "ENG", "1", "Interval", 1, "?", 60],
  ];
  await writeLog(site.at("to fix.xlsx"), { Attendance: [...Attendance, ...rest, ...mistakes] });
  await writeLog(site.at("good.xlsx"));
  await writeLog(site.at("no students.xlsx"), { Students: null });
  const empty = Object.entries(smallLogSheets).map(([name, [header = []]]) => [name, [header]] as const);
  await writeLog(site.at("empty.xlsx"), Object.fromEntries(empty));
  writeFileSync(site.at("text.xlsx"), "not a workbook");
  writeFileSync(site.at("wrong.json"), JSON.stringify({ "Import Hedaer": false }));
}, 300_000);

afterAll(() => site.close());
afterEach(() => page.context().close());

/** What is folded is looked at too. */
const unfold = (): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
const screen = (title: string | RegExp) => heading(page, title).waitFor();
const press = (name: string | RegExp) => button(page, name).first().click();

async function looksGood(title: string | RegExp, picture: string): Promise<void> {
  await screen(title);
  await expectAccessibleInEveryLook(page, { picture });
}

async function open(name: string): Promise<void> {
  await openLog(page, site.at(name));
  await screen("What do you want to make?");
}

async function openAnother(name: string): Promise<void> {
  await press("Menu");
  await press("Open another log");
  await open(name);
}

async function toCheckOf(job: string): Promise<void> {
  await press(`Start ${job}`);
  await press("Continue to columns");
  await press("Continue to check");
  await screen("Check the rows");
}

test("the screens of a run, from the start to the made files", async () => {
  page = await site.newPage({ width: 320, height: 720 });
  await looksGood("Turn your attendance log", "01-start");
  await openLog(page, site.at("text.xlsx"));
  await looksGood("text.xlsx cannot be used", "02-unusable");
  await open("no students.xlsx");
  await looksGood("What do you want", "03-home");
  await press("Start Continuation");
  await looksGood("Is this your log?", "04-sheets-missing");

  await openAnother("to fix.xlsx");
  await unfold();
  await looksGood("What do you want", "03-home-unfolded");
  await press("Start Attendance Recovery");
  await screen("Is this your log?");
  await unfold();
  await looksGood("Is this your log?", "05-sheets");
  await press("Continue to columns");
  await screen("Are these the right columns?");
  await unfold();
  await looksGood("Are these the right columns?", "06-columns");
  await press("Continue to check");
  await looksGood("Check the rows", "07-check");
  await page.locator("[data-row]").first().click();
  await page.getByRole("table").waitFor();
  await looksGood("Attendance", "08-place");
  // The cell that is meant stays in sight in a pane that has become narrower.
  await page.setViewportSize({ width: 270, height: 720 });
  await page.waitForFunction(() => {
    const cell = document.querySelector("[data-marked]");
    const [own, view] = [cell, cell?.closest("[role=region]")].map((element) => element?.getBoundingClientRect());
    return own !== undefined && view !== undefined && own.left >= view.left - 1 && own.right <= view.right + 1;
  });
  await press("Back to the list");
  await press("Settings");
  await page.getByLabel("As Of").fill("soon");
  await looksGood("Settings", "09-settings");
  await unfold();
  await page.getByLabel("Settings file (.json)").setInputFiles(site.at("wrong.json"));
  await page.getByText("There is no setting named Import Hedaer.").waitFor();
  await press("Save in the copy with the results");
  await page.getByText("This log has no Settings sheet.").waitFor();
  await looksGood("Settings", "09-settings-asking");
  await press("Use these settings");
  await looksGood("This log cannot be used yet", "10-stopped");
  await press("Change settings");
  await page.getByLabel("As Of").fill("");
  await press("Use these settings");
  await page.getByRole("button", { name: /^Continue and/ }).click();
  await screen("What will be made");
  await unfold();
  await looksGood("What will be made", "11-preview");
  await press("Make the import files");
  await looksGood("The import files are ready", "12-done");
  await Promise.all([page.waitForEvent("download"), press(/^Download AR_Services/)]);
  await page.getByText("was handed to your downloads. Not there? Use Copy text.").waitFor();
  await unfold();
  await looksGood("The import files are ready", "12-done-downloaded");
  await press("Menu");
  await looksGood("Menu", "13-menu");
  await press("History");
  await looksGood("History", "14-history");
  await press("Back");
  await press("Help");
  await looksGood("Help", "15-help");
}, 120_000);

test("a log with nothing in it, one with nothing to fix, and no log at all", async () => {
  page = await site.newPage({ width: 320, height: 720 });
  await Promise.all([page.waitForEvent("download"), press("Create a log for me")]);
  await page.getByText("An empty log was saved").waitFor();
  await looksGood("Turn your attendance log", "20-start-with-template");
  await press("Menu");
  await press("History");
  await page.getByText("Open a log to see its runs.").waitFor();
  await looksGood("History", "21-history-without-log");
  await press("Back");
  await press("Start");
  await open("empty.xlsx");
  await press("Start Attendance Recovery");
  await press("Continue to columns");
  await looksGood("Are these the right columns?", "22-columns-without-values");
  await press("Continue to check");
  await screen(/^(Check the rows|This log cannot be used yet)$/);
  await looksGood(/^(Check the rows|This log cannot be used yet)$/, "23-check-without-rows");

  await openAnother("good.xlsx");
  await toCheckOf("Continuation");
  await page.getByText("0 need fixing.").first().waitFor();
  await looksGood("Check the rows", "24-check-nothing-to-fix");
  await press(/^Continue/);
  await looksGood("What will be made", "24-preview-continuation");
  await press("Make the weekly audit");
  await looksGood("The weekly audit is ready", "25-done-continuation");
  await press("Menu");
  await press("Start");
  await page.getByRole("button", { name: "Show the results again" }).waitFor();
  await looksGood("What do you want", "26-home-after-run");
}, 60_000);

const TROUBLES: readonly FileTrouble[] = [
  { kind: "not-excel" },
  { kind: "old-excel" },
  { kind: "password" },
  { kind: "binary-workbook" },
  { kind: "unreadable" },
  { kind: "damaged", part: "xl/worksheets/sheet12.xml" },
  { kind: "too-large", part: "Attendance from the student information system" },
];

const PARTLY: OpenedWorkbook = {
  kind: "opened",
  name: "A log with a rather long name for the spring of the school year 2025-2026.xlsx",
  damagedSheets: [{ sheet: "Section Student Detail", why: "damaged" }],
  unfinishedSheets: ["AR_Recalculation", "AR_Services_Import", "Exceptions"],
  pastRuns: [],
  settings: [],
  settingsSheet: null,
  isFile: true,
};

test("work under way, what was partly read, and everything that can go wrong", async () => {
  page = await site.newPage({ width: 320, height: 720, beforeOpening: letWorkersBeHeld });
  await hold(page, "makeSample");
  await press("Try with made-up students");
  await looksGood("Getting ready", "30-working-preparing");
  await press("Cancel");
  await hold(page, "openFile", { kind: "progress", done: 42, total: 100 });
  await openLog(page, site.at("good.xlsx"));
  await page.getByText("42%").waitFor();
  await looksGood("Reading your log", "31-working-reading");
  await press("Cancel");
  for (const why of TROUBLES) {
    await hold(page, "openFile", { kind: "answer", answer: { kind: "unusable", name: `${why.kind}.xlsx`, why } });
    await openLog(page, site.at("good.xlsx"));
    await looksGood(`${why.kind}.xlsx cannot be used`, `32-unusable-${why.kind}`);
  }
  await hold(page, "openFile", failure);
  await openLog(page, site.at("good.xlsx"));
  await page.getByText("Something went wrong while reading your log.").waitFor();
  await looksGood("Something went wrong", "33-trouble");
  await press("Back");
  await hold(page, "openFile", { kind: "answer", answer: PARTLY });
  await openLog(page, site.at("good.xlsx"));
  await page.getByText("An earlier run was cut off").waitFor();
  await looksGood("What do you want", "34-home-partly-read");

  await openAnother("good.xlsx");
  await press("Start Attendance Recovery");
  await press("Continue to columns");
  await hold(page, "calculate");
  await press("Continue to check");
  await looksGood("Checking the rows", "35-working-checking");
  await press("Cancel");
  await press("Continue to check");
  await press(/^Continue/);
  await hold(page, "writeFiles");
  await press("Make the import files");
  await looksGood("Making the results", "36-working-making");
  await press("Cancel");
  await screen("What will be made");
  // What was stopped can be begun again, and comes to its end.
  await press("Make the import files");
  await screen("The import files are ready");

  await openAnother("good.xlsx");
  await hold(page, "survey", { kind: "answer", answer: { roles: null, isComplete: false } });
  await press("Start Attendance Recovery");
  await page.getByRole("alert").getByText("Something went wrong while showing this page.").waitFor();
  await expectAccessibleInEveryLook(page, { picture: "37-error-boundary" });
  await press("Try again");
  await screen("Turn your attendance log");
  // The page itself writes of what it could not draw.
  site.complaints.length = 0;
}, 120_000);

test("Excel that is not answering", async () => {
  const withoutOffice = async (opened: Page): Promise<void> => {
    await opened.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  };
  page = await site.newPage({ width: 320, height: 720, path: "taskpane.html", beforeOpening: withoutOffice });
  await page.getByText("Excel is not answering").waitFor();
  await expectAccessibleInEveryLook(page, { picture: "38-no-excel" });
  site.complaints.length = 0;
  site.elsewhere.length = 0;
}, 60_000);

test("whoever asks for less motion sees a new look at once", async () => {
  page = await site.newPage({ width: 320 });
  await screen("Turn your attendance log");
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.evaluate(() => {
    document.addEventListener("transitionrun", ({ target, propertyName }) => {
      const element = target as HTMLElement;
      element.dataset["moves"] = `${element.tagName} ${propertyName}`;
    });
  });
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "dark" });
  await page.locator('.fui-FluentProvider[style*="dark"]').waitFor();
  const moved = await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    return [...document.querySelectorAll<HTMLElement>("[data-moves]")].map(({ dataset }) => dataset["moves"]);
  });
  expect(moved).toEqual([]);
});

test("the screens of a run in Spanish", async () => {
  page = await site.newPage({ width: 320, height: 720, locale: "es-US" });
  const openFile = (name: string) => page.getByLabel("Registro de asistencia (.xlsx)").setInputFiles(site.at(name));
  const good = (title: string, picture: string) => looksGood(title, `es-${picture}`);
  await good("Convierta su registro", "01-start");
  await openFile("text.xlsx");
  await good("text.xlsx no se puede usar", "02-unusable");
  await openFile("to fix.xlsx");
  await good("¿Qué quiere", "03-home");
  await press("Empezar Attendance Recovery (recuperación)");
  await good("¿Es este su registro?", "05-sheets");
  await press("Continuar a las columnas");
  await good("¿Son estas las columnas correctas?", "06-columns");
  await press("Continuar a la revisión");
  await good("Revise las filas", "07-check");
  await page.locator("[data-row]").first().click();
  await page.getByRole("table").waitFor();
  await good("Attendance", "08-place");
  await press("Volver a la lista");
  await press("Ajustes");
  await screen("Ajustes");
  await unfold();
  await good("Ajustes", "09-settings");
  await press("Atrás");
  await page.getByRole("button", { name: /^Continuar sin/ }).click();
  await good("Lo que se creará", "11-preview");
  await press("Crear los archivos de importación");
  await good("Los archivos de importación están listos", "12-done");
  await press("Menú");
  await good("Menú", "13-menu");
  await press("Historial");
  await good("Historial", "14-history");
  await press("Atrás");
  await press("Ayuda");
  await good("Ayuda", "15-help");
}, 120_000);

test("no page complained or asked for anything elsewhere", async () => {
  page = await site.newPage();
  expect({ elsewhere: site.elsewhere, complaints: site.complaints }).toEqual({ elsewhere: [], complaints: [] });
});
