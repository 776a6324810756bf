/** Every screen at every width, light, dark and in forced colors: axe finds nothing, nothing is cut off. By keyboard alone, too. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { smallLogSheets } from "../support/small-log.ts";
import { button, expectAccessible, heading, openLog, shots, watchedSite, writeLog } from "./site.ts";
import type { PageOptions, WatchedSite } from "./site.ts";
import { writeFileSync } from "node:fs";

let site: WatchedSite;

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
  await writeLog(site.at("no students.xlsx"), { Students: null });
  writeFileSync(site.at("text.xlsx"), "not a workbook");
}, 300_000);

afterAll(() => site.close());

const looks: readonly (readonly [string, PageOptions])[] = [
  ["270 px light", { width: 270 }],
  ["270 px dark", { width: 270, dark: true }],
  ["320 px light", { width: 320 }],
  ["320 px dark", { width: 320, dark: true }],
  ["320 px in forced colors", { width: 320, forcedColors: true }],
  ["350 px light", { width: 350 }],
  ["350 px dark", { width: 350, dark: true }],
  ["350 px in Spanish", { width: 350, locale: "es-US" }],
  ["1280 px light", { width: 1280 }],
  ["1280 px dark", { width: 1280, dark: true }],
];

describe.each(looks)("at %s", (look, options) => {
  const isSpanish = options.locale === "es-US";
  const say = (english: string, spanish: string): string => (isSpanish ? spanish : english);

  test("axe finds nothing on any screen", async () => {
    const page = await site.newPage({ ...options, height: 720 });
    let count = 0;
    const look1 = async (title: string): Promise<void> => {
      await heading(page, title).waitFor();
      await expectAccessible(page);
      count++;
      const name = `${look.replaceAll(" ", "-")}-${String(count).padStart(2, "0")}.png`;
      await page.screenshot({ path: join(shots, name), fullPage: true });
    };
    const press = (english: string, spanish: string) => button(page, say(english, spanish)).first().click();

    await look1(say("Turn your attendance log", "Convierta su registro"));
    await openFile(page, site.at("text.xlsx"), isSpanish);
    await look1(say("text.xlsx cannot be used", "text.xlsx no se puede usar"));
    await openFile(page, site.at("no students.xlsx"), isSpanish);
    await look1(say("What do you want", "¿Qué quiere"));
    await press("Start Continuation", "Empezar Continuation (continuación)");
    await look1(say("Is this your log?", "¿Es este su registro?"));

    await press("Menu", "Menú");
    await press("Open another log", "Abrir otro registro");
    await openFile(page, site.at("to fix.xlsx"), isSpanish);
    await press("Start Attendance Recovery", "Empezar Attendance Recovery (recuperación)");
    await press("Continue to columns", "Continuar a las columnas");
    await look1(say("Are these the right columns?", "¿Son estas las columnas correctas?"));
    await press("Continue to check", "Continuar a la revisión");
    await look1(say("Check the rows", "Revise las filas"));
    await page.locator("[data-row]").first().click();
    await page.getByRole("table").waitFor();
    await look1("Attendance");
    await press("Back to the list", "Volver a la lista");
    await press("Settings", "Ajustes");
    await page.getByLabel("As Of").fill("soon");
    await look1(say("Settings", "Ajustes"));
    await press("Use these settings", "Usar estos ajustes");
    await look1(say("This log cannot be used yet", "Este registro todavía no se puede usar"));
    await press("Change settings", "Cambiar ajustes");
    await page.getByLabel("As Of").fill("");
    await press("Use these settings", "Usar estos ajustes");
    await page.getByRole("button", { name: isSpanish ? /^Continuar sin/ : /^Continue and/ }).click();
    await page.locator("summary").first().click();
    await look1(say("What will be made", "Lo que se creará"));
    await press("Make the import files", "Crear los archivos de importación");
    await look1(say("The import files are ready", "Los archivos de importación están listos"));
    await press("Menu", "Menú");
    await look1(say("Menu", "Menú"));
    await press("History", "Historial");
    await look1(say("History", "Historial"));
    await press("Back", "Atrás");
    await press("Help", "Ayuda");
    await look1(say("Help", "Ayuda"));
    expect(count).toBe(14);
    await page.context().close();
  }, 120_000);
});

function openFile(page: Page, path: string, isSpanish: boolean): Promise<void> {
  return isSpanish ? page.getByLabel("Registro de asistencia (.xlsx)").setInputFiles(path) : openLog(page, path);
}

test("no page complained or asked for anything elsewhere", () => {
  expect({ elsewhere: site.elsewhere, complaints: site.complaints }).toEqual({ elsewhere: [], complaints: [] });
});
