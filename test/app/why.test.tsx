/** The results and Why? in the pane: tables, search, figures, parts, cells, the selected cell in Excel. */
import type { CellAddress } from "../../src/core/sheet/sheet.ts";
import type { PointedCell } from "../../src/results/figure-on-sheet.ts";
import type { Host, SelectedFigure } from "../../src/app/host/host.ts";
import type { ResultSheet } from "../../src/results/result-layout.ts";
import { headingLines } from "../../src/results/heading-block.ts";
import { writtenValue } from "../../src/results/result-cells.ts";
import { ENGLISH } from "../support/language.ts";
import { smallLogSheets } from "../support/small-log.ts";
import { inThread } from "./in-thread.ts";
import { openWorkbook, sheetsOf } from "./logs.ts";
import type { OpenWorkbook } from "./logs.ts";
import { completeJsdom, render } from "./rendered.tsx";
import type { Rendered } from "./rendered.tsx";
import { toCheck } from "./steps.ts";

beforeAll(completeJsdom);
// Each test goes through a whole run before it comes to what it is about.
jest.setTimeout(20_000);

let pane: Rendered;
let tell: (selected: SelectedFigure | null) => void = () => undefined;
let changed: () => void = () => undefined;
afterEach(() => pane.close());

/** The pane beside the workbook, as it begins. */
function show(workbook: OpenWorkbook, host: Partial<Host> = {}): void {
  pane = render(inThread().engine, {
    kind: "excel",
    workbook: workbook.hosted,
    watchSelection: (selected) => {
      tell = selected;
      return () => undefined;
    },
    watchLog: (told) => {
      changed = told;
      return () => undefined;
    },
    ...host,
  });
}

async function open(workbook: OpenWorkbook, host: Partial<Host> = {}): Promise<void> {
  show(workbook, host);
  await pane.press("Use this workbook");
  await pane.see("What do you want to make?");
}

async function toDone(): Promise<void> {
  await toCheck(pane);
  await pane.press(/^Continue/);
  await pane.press("Make the import files");
  await pane.see("The import files are ready");
}

/** A cell of a sheet as it was written. */
function selectedOn(sheets: readonly ResultSheet[], name: string, column: string): SelectedFigure {
  const sheet = sheets.find(({ sheetName }) => sheetName === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  const { table, facts, rules } = sheet;
  const at = table.columns.findIndex((own) => own.name === column);
  const cell: PointedCell = {
    heading: [...headingLines(facts), ""],
    headers: table.columns.map((own) => own.name),
    row: table.columns.map((own, index) => writtenValue(table.rows[0]?.[index] ?? null, own, rules)),
    column: at,
  };
  return { sheet: name, address: "P10", text: String(cell.row[at]), cell };
}

test("from the results to a figure, its parts and its cells, and back to where it was chosen", async () => {
  const shown: CellAddress[] = [];
  await open(openWorkbook(), {
    selectCell: (at) => {
      shown.push(at);
      return Promise.resolve(true);
    },
  });
  await toDone();
  await pane.press("Look at the results");
  await pane.see("Choose a figure");
  await pane.press("1, Days Credited, Okafor, Chi: why?");
  await pane.see("Days Credited 1 = least of Days Earned 2, Recoverable Absences 1 and Maximum Recovered Days 10.");
  await pane.see("At most ten recovered days, and never more than the absences");
  await pane.see("CALPADS STAS 13.24");
  await pane.press(/^Days Earned 2/);
  await pane.see("Days Earned 2: Day 1, 10/04/2025 and Day 2, 10/11/2025.");
  await pane.press(/^Day 2, 10\/11\/2025/);
  await pane.press("Go to Attendance J8");
  await pane.see("Attendance J8 is selected in Excel.");
  expect(shown).toEqual([{ sheet: "Attendance", row: 8, column: 10 }]);
  await pane.press("Back");
  expect(document.activeElement?.textContent).toMatch(/^Days Earned 2/);
  await pane.press("Back");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("1, Days Credited, Okafor, Chi: why?");
});

test("a figure that leads to another and back again is behind only once", async () => {
  await open(openWorkbook());
  await toDone();
  await pane.press("Look at the results");
  await pane.press("8, Change, Okafor, Chi: why?");
  await pane.press(/^Hours Earned 8/);
  await pane.see("Hours Earned: Okafor");
  await pane.press(/^Counted Minutes 480/);
  await pane.see("Counted Minutes 480 = ");
  await pane.press("Back");
  await pane.press("Back");
  await pane.see("Change: Okafor");
  await pane.press("Back");
  await pane.see("Choose a figure");
});

test("a table is chosen and searched, of both jobs", async () => {
  const { Students = [] } = smallLogSheets;
  const others = Array.from({ length: 60 }, (_none, index) => [
    `00300${String(index).padStart(2, "0")}`,
    null,
    "Test",
    `Number ${String(index)}`,
    "10",
    "Oak Continuation",
    "2025-08-18",
    null,
  ]);
  const { Programs = [] } = smallLogSheets;
  const programs = others.map(([number]) => [number ?? "", "CE", "Oak Continuation", "2025-08-18", null, null, null]);
  await open(openWorkbook(sheetsOf({ Students: [...Students, ...others], Programs: [...Programs, ...programs] })));
  await toDone();
  await pane.press("Look at the results");
  await pane.change("select", "CE_Weekly_Audit");
  await pane.see("62 rows. Rows 1 to 15 of 62");
  for (let page = 2; page <= 5; page++) await pane.press("Later rows");
  await pane.see("Rows 61 to 62 of 62");
  await pane.change("input[type=search]", "number 59");
  await pane.see("1 of 62 rows");
  await pane.see("0030059");
  await pane.change("input[type=search]", "no such student");
  await pane.see('No row has "no such student".');
});

test("before a calculation the menu says what to do", async () => {
  await open(openWorkbook());
  await pane.press("Menu");
  await pane.press("Results and Why?");
  await pane.see("Nothing has been calculated in this visit yet.");
  await pane.press("Start Attendance Recovery");
  await pane.see("Is this your log?");
});

describe("the selected cell of a result sheet", () => {
  test("is explained as the run left it; a changed log is said; another cell is not", async () => {
    const workbook = openWorkbook();
    await open(workbook);
    await toDone();
    const sheets = workbook.written[0]?.sheets ?? [];
    const selected = selectedOn(sheets, "AR_Recalculation", "Days Credited");
    await pane.act(() => tell(selected));
    await pane.press("Why is this 1?");
    await pane.see("Days Credited 1 = least of");
    expect(pane.text()).not.toContain("The log was changed since");
    await pane.act(changed);
    await pane.see("The log was changed since");
    expect(pane.text()).not.toContain("Why is this");

    const { cell } = selected;
    await pane.act(() => tell({ ...selected, text: "4", cell: { ...cell, row: cell.row.with(cell.column, 4) } }));
    await pane.press("Why is this 4?");
    await pane.see("Somebody has changed this cell since the run: it now says 4.");
    await pane.press("Why the run's own figure?");
    await pane.see("Days Credited 1 = least of");
    await pane.act(() => tell({ ...selected, cell: { ...cell, heading: cell.heading.with(4, "Input SHA-256: 0") } }));
    await pane.press("Why is this 1?");
    await pane.see("made from other data or with other settings");
    await pane.act(() => tell(null));
    expect(pane.text()).not.toContain("Why is this");
    await pane.press("Run again");
    await pane.see(/Is this your log\?|Check the rows/);
  });

  test("of an earlier visit is explained after the workbook was read and calculated", async () => {
    const workbook = openWorkbook();
    await open(workbook);
    await toDone();
    const selected = selectedOn(workbook.written[0]?.sheets ?? [], "AR_Recalculation", "Days Earned");
    pane.close();
    show(workbook);
    await pane.act(() => tell(selected));
    await pane.press("Why is this 2?");
    await pane.see("Days Earned 2: Day 1, 10/04/2025 and Day 2, 10/11/2025.");
    await pane.press("Back");
    await pane.see("What do you want to make?");
  });
});

test("in a Spanish pane all of Why? is in Spanish", async () => {
  const workbook = openWorkbook();
  await open(workbook);
  await toDone();
  const sheets = workbook.written[0]?.sheets ?? [];
  const selected = selectedOn(sheets, "AR_Recalculation", "Days Earned");
  pane.close();
  show(workbook, { displayLanguage: "es-MX" });
  await pane.act(() => tell(selected));
  await pane.press("¿Por qué es 2?");
  await pane.see("Days Earned 2: día 1, 10/04/2025 y día 2, 10/11/2025.");
  await pane.see("Day Credit Rounding es Session: para un día cuentan solo las horas completas de cada sesión.");
  await pane.press(/^Día 2, 10\/11\/2025/);
  await pane.see("Un día completo por sí mismo: una sola sesión de 240 minutos llega al día mínimo.");
  await pane.see("En una fecha se gana como máximo un día; solo días enteros; nada pasa del 30 de junio.");
  expect(document.querySelectorAll("[lang='en']")).toHaveLength(0);
  const texts = [...document.querySelectorAll("p, span, summary, button, h1, h2, h3")].map((one) => one.textContent);
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.filter((text) => ENGLISH.test(text))).toEqual([]);
});

test("a word of the reports says what it means when it is pressed, and no longer after Esc", async () => {
  await open(openWorkbook());
  await toDone();
  await pane.press("Look at the results");
  await pane.press("Days Credited");
  const meaning = "Days Earned that make up for an absence, up to the year's limit.";
  const isShown = () => [...document.querySelectorAll("[role=tooltip]")].some((tip) => tip.textContent === meaning);
  expect(isShown()).toBe(true);
  const word = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Days Credited");
  expect(word?.getAttribute("aria-describedby")).not.toBeNull();
  await pane.act(() =>
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true })),
  );
  await pane.see("Choose a figure");
});
