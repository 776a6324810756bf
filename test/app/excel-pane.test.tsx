/** The pane over a workbook that is open in Excel: cells, changes, undo, cancelling, and every trouble in words. */
import { cellReference } from "../../src/core/sheet/sheet.ts";
import type { HostFailure, HostProblem } from "../../src/results/host-problem.ts";
import type { Host } from "../../src/app/host/host.ts";
import { smallLogSheets } from "../support/small-log.ts";
import { inThread } from "./in-thread.ts";
import { openWorkbook, sheetsOf } from "./logs.ts";
import type { OpenWorkbook } from "./logs.ts";
import { completeJsdom, render } from "./rendered.tsx";
import type { Rendered } from "./rendered.tsx";
import { toCheck } from "./steps.ts";

beforeAll(completeJsdom);

let pane: Rendered;
afterEach(() => pane.close());

const { Attendance = [] } = smallLogSheets;
const noTime = ["0020001", "2025-10-18", "AR", "Elm", "SAT", "1", "Session", null, null, null];
const toFix = () => sheetsOf({ Attendance: [...Attendance, noTime, noTime.with(1, "2025-10-25")] });

async function openPane(workbook: OpenWorkbook, host: Partial<Host> = {}): Promise<void> {
  pane = render(inThread().engine, { kind: "excel", workbook: workbook.hosted, ...host });
  await pane.press("Use this workbook");
  await pane.see("What do you want to make?");
}

async function toMade(): Promise<void> {
  await toCheck(pane);
  await pane.press(/^Continue/);
  await pane.press("Make the import files");
}

function hostError(problem: HostProblem, unfinished: readonly string[] = []): Error {
  const hostFailure: HostFailure = { problem, doing: "writing", sheet: null, unfinished };
  return Object.assign(new Error("raw words of the host"), { hostFailure });
}

test("a row leads to its cell in Excel and back to the list, and the next row to its own", async () => {
  const selected: string[] = [];
  await openPane(openWorkbook(toFix()), {
    selectCell: (at) => {
      selected.push(`${at.sheet} ${cellReference(at)}`);
      return Promise.resolve(true);
    },
  });
  await toCheck(pane);
  await pane.press(/^Attendance J10/);
  await pane.see("Attendance J10 is selected in Excel.");
  await pane.press("Next row");
  await pane.see("Attendance J11 is selected in Excel.");
  expect(selected).toEqual(["Attendance J10", "Attendance J11"]);
  await pane.press("Back to the list");
  expect(document.activeElement?.textContent).toMatch(/^Attendance J11/);
});

test("a pane in Spanish says what is wrong with a row, and what to do, in Spanish", async () => {
  const wrongDate = noTime.with(1, "10/45/2025");
  pane = render(inThread().engine, {
    kind: "excel",
    displayLanguage: "es-MX",
    workbook: openWorkbook(sheetsOf({ Attendance: [...Attendance, noTime, wrongDate] })).hosted,
  });
  await pane.press("Usar este libro");
  await pane.press("Empezar Attendance Recovery (recuperación)");
  await pane.press("Continuar a las columnas");
  await pane.press("Continuar a la revisión");
  await pane.see("filas leídas.");
  await pane.press(/^Corrija las celdas que no se pueden leer/);
  await pane.press(/^Attendance B11/);
  await pane.see("Date no se puede leer: se espera una fecha como 09/01/2025.");
  await pane.see("Corrija la celda.");
  await pane.see("Se encontró: 10/45/2025");
  expect(pane.text()).not.toMatch(/cannot be read|Correct the cell/);
});

test("a cell on a hidden sheet is shown in the pane instead", async () => {
  await openPane(openWorkbook(toFix()), { selectCell: () => Promise.resolve(false) });
  await toCheck(pane);
  await pane.press(/^Attendance J10/);
  await pane.see("J Minutes");
  expect(pane.find("[data-marked]").textContent).toContain("this cell");
});

test("a change of the log is said on the list, and checking again counts anew", async () => {
  const sheets = toFix();
  let changed = (): void => undefined;
  await openPane(openWorkbook(sheets), {
    watchLog: (tell) => {
      changed = tell;
      return () => undefined;
    },
  });
  await toCheck(pane);
  await pane.see("2 need fixing.");
  const minutes = sheets.find(({ name }) => name === "Attendance")?.columns[9] as (number | null)[];
  minutes[9] = 60;
  await pane.act(changed);
  await pane.see("The workbook was changed");
  await pane.press("Check again");
  await pane.see("1 needs fixing.");
  expect(pane.text()).not.toContain("The workbook was changed");
});

test("the rows are counted again by themselves when nobody has typed for a while", async () => {
  const sheets = toFix();
  let changed = (): void => undefined;
  const workbook = openWorkbook(sheets);
  await openPane(workbook, {
    watchLog: (tell) => {
      changed = tell;
      return () => undefined;
    },
  });
  await toCheck(pane);
  const readsBefore = workbook.reads();
  const minutes = sheets.find(({ name }) => name === "Attendance")?.columns[9] as (number | null)[];
  minutes[9] = 60;
  await pane.act(changed);
  await pane.act(changed);
  await pane.see("1 needs fixing.");
  expect(pane.text()).not.toContain("The workbook was changed");
  expect(workbook.reads()).toBe(readsBefore + 1);
});

function valuesOfLatestRun({ written }: OpenWorkbook): Record<string, unknown> {
  const { columns = [], rows = [] } = written.at(-1)?.runLog ?? {};
  return Object.fromEntries(columns.map(({ name }, index) => [name, rows.at(-1)?.[index]]));
}

test("results are written once, History and Start tell of the run at once, and it can be taken back", async () => {
  const workbook = openWorkbook(toFix());
  await openPane(workbook);
  expect(pane.text().match(/Not run in this workbook yet/g)).toHaveLength(2);
  await toMade();
  await pane.see("The result sheets are in this workbook.");
  expect(workbook.written).toHaveLength(1);
  await pane.press("Menu");
  await pane.press("History");
  await pane.see("Attendance Recovery: 1 student, 1 day");
  await pane.see("20 rows read, 2 held back");
  await pane.press("Back");
  await pane.press("Start");
  await pane.see(": 1 student, 2 rows held back");
  // Only Attendance Recovery was made.
  expect(pane.text().match(/Not run in this workbook yet/g)).toHaveLength(1);
  expect(valuesOfLatestRun(workbook)).toMatchObject({ "AR Students": 1, "CE Students": null, "CE Total Appor": null });
  expect(workbook.reads()).toBe(1);
  await pane.press("Show the results again");
  await pane.press("Undo last run");
  await pane.see("The run was taken back");
  await pane.see("The result sheets are as they were before the run.");
  // Nothing of it is left to be imported.
  expect(pane.text()).not.toMatch(/held back|Federal\/State/);
  expect(workbook.undone()).toBe(1);
  await pane.press("Menu");
  await pane.press("History");
  await pane.see("No run yet.");
  await pane.press("Back");
  await pane.press("Start");
  expect(pane.text()).not.toContain("Show the results again");
});

test("a workbook that cannot be written to still gives the import files", async () => {
  let isReadOnly = false;
  await openPane(openWorkbook(toFix(), { fail: () => (isReadOnly ? hostError({ kind: "read-only" }) : null) }));
  await toCheck(pane);
  await pane.press(/^Continue/);
  isReadOnly = true;
  await pane.press("Make the import files");
  await pane.see("This workbook is read-only");
  await pane.press("Only get the import files");
  await pane.see("The import files are ready");
  await pane.see("The result sheets were not made; these are the import files alone. Your log is not changed.");
  await pane.see("2 rows were held back. Check the rows lists them, with what to do.");
  await pane.see("AR_Services_2026-06-30.csv");
});

test("Cancel while Excel is written to says that it is stopping, and takes the run back when it has come to its end", async () => {
  let finish = (): void => undefined;
  const writing = new Promise<void>((done) => (finish = done));
  const write = { hasBegun: false };
  const workbook = openWorkbook(toFix(), {
    beforeWrite: () => {
      write.hasBegun = true;
      return writing;
    },
  });
  await openPane(workbook);
  await toMade();
  await pane.see("Making the results");
  // Before that Cancel would have nothing to take back.
  while (!write.hasBegun) await pane.act(() => undefined);
  await pane.press("Cancel");
  await pane.see("Stopping. Your sheets are put back as they were.");
  expect(workbook.undone()).toBe(0);
  finish();
  await pane.see("What will be made");
  expect(workbook.undone()).toBe(1);
  await pane.press("Make the import files");
  await pane.see("The import files are ready");
});

const troubles: readonly (readonly [HostProblem, string, string])[] = [
  [{ kind: "cell-edit" }, "You are typing in a cell", "Press Enter, then choose Try again."],
  [
    { kind: "sheet-protected", sheet: "CE_Weekly_Audit" },
    "A sheet is protected",
    "The sheet CE_Weekly_Audit is protected. Unprotect it (Review > Unprotect Sheet) or make a new sheet.",
  ],
  [{ kind: "workbook-protected" }, "read-only", "Sheets cannot be added"],
  [{ kind: "read-only" }, "This workbook is read-only", "Save a copy under another name"],
  [
    { kind: "sheet-gone", sheet: "Spring log" },
    "A sheet is gone",
    "The sheet 'Spring log' is gone or was renamed. Choose it again.",
  ],
  [{ kind: "name-taken", sheet: "Exceptions" }, "The name of a sheet is taken", "The name Exceptions is taken."],
  [{ kind: "no-name-for-settings" }, "The settings cannot be saved", "Rename one of them."],
  [
    { kind: "no-room-for-settings", sheet: "Settings" },
    "The settings cannot be saved",
    "on the sheet Settings has no free row",
  ],
  [
    { kind: "sheet-edited", sheet: "Exceptions" },
    "A result sheet was edited since",
    "Somebody has just changed the sheet Exceptions, so nothing was written.",
  ],
  [{ kind: "changing" }, "The workbook keeps changing", "Somebody else may be working in it."],
  [{ kind: "too-large" }, "This log is very large", "Use desktop Excel or the browser page."],
  [{ kind: "too-old" }, "Your Excel is older than this needs", "Excel 2021 or newer is needed."],
  [{ kind: "no-answer" }, "Excel is not answering", "work with a file instead"],
  [
    { kind: "refused", code: "GeneralException" },
    "Something went wrong",
    "Something went wrong while writing the results.",
  ],
];

test.each(troubles)("%j is said in words, and the same can be tried again", async (problem, title, why) => {
  let error: Error | null = null;
  const workbook = openWorkbook(toFix(), { fail: () => error });
  await openPane(workbook);
  error = hostError(problem, ["AR_Summary"]);
  await toMade();
  await pane.see(title);
  await pane.see(why);
  await pane.see("Your log was not changed.");
  await pane.see("Do not use AR_Summary: writing may have been cut off.");
  expect(pane.text()).not.toMatch(/raw words|GeneralException/);
  error = null;
  await pane.press("Try again");
  await pane.see("The import files are ready");
  // What stands in the workbook after a failed run is not what was read before it.
  expect(workbook.reads()).toBe(2);
});

test("settings that Excel does not take at first are saved by Try again", async () => {
  const saved: unknown[] = [];
  let error: Error | null = hostError({ kind: "cell-edit" });
  await openPane(openWorkbook(toFix()), {
    saveSettings: (settings) => (error === null ? Promise.resolve(void saved.push(settings)) : Promise.reject(error)),
  });
  await pane.press("Menu");
  await pane.press("Settings");
  await pane.press("Save in this workbook");
  await pane.press("Make the sheet");
  await pane.see("You are typing in a cell");
  await pane.press("Try again");
  await pane.see("You are typing in a cell");
  expect(saved).toEqual([]);
  error = null;
  await pane.press("Try again");
  await pane.see("How the rules are read.");
  expect(saved).toEqual([[]]);
});

test("Back from a trouble leads to the screen it came from", async () => {
  let error: Error | null = null;
  await openPane(openWorkbook(toFix(), { fail: () => error }));
  error = hostError({ kind: "cell-edit" });
  await toMade();
  await pane.see("You are typing in a cell");
  await pane.press("Back");
  await pane.see("What will be made");
});

test("a bug of ours is said in words, with details that hold no message", async () => {
  let error: Error | null = null;
  await openPane(openWorkbook(toFix(), { fail: () => error }));
  error = new TypeError("0012345 Rivera");
  await toMade();
  await pane.see("Something went wrong while writing the results.");
  let copied = "";
  Object.assign(navigator, { clipboard: { writeText: (text: string) => ((copied = text), Promise.resolve()) } });
  await pane.press("Copy details");
  await pane.see("Copied");
  expect(copied).toMatch(/^Attendance Ledger \d+\.\d+\.\d+, while writing: TypeError/);
  expect(copied).not.toContain("Rivera");
});

test("saving settings asks before a sheet is made", async () => {
  const saved: unknown[] = [];
  await openPane(openWorkbook(toFix()), {
    saveSettings: (settings) => {
      saved.push(settings);
      return Promise.resolve();
    },
  });
  await pane.press("Menu");
  await pane.press("Settings");
  await pane.change("input[value='']", "2025-26");
  await pane.press("Save in this workbook");
  await pane.see("This workbook has no Settings sheet. Make one?");
  expect(saved).toEqual([]);
  await pane.press("Do not make it");
  await pane.press("Save in this workbook");
  await pane.press("Make the sheet");
  await pane.see("The settings are saved in this workbook.");
  expect(saved).toEqual([[["School Year", "2025-26"]]]);
});

const choices = () => {
  const { Students = [] } = smallLogSheets;
  const [header = []] = Attendance;
  return sheetsOf({
    Attendance: null,
    "Spring log": Attendance,
    "Fall log": [header, ...Attendance.slice(-1)],
    Students,
  });
};

/** Takes a sheet whose name says nothing, while Excel takes as long to be read as the test likes. */
async function chooseSlowly(): Promise<{ readonly finish: () => void; readonly reads: () => number }> {
  let wait = Promise.resolve();
  let finish = (): void => undefined;
  const workbook = openWorkbook(choices(), { beforeRead: () => wait });
  await openPane(workbook);
  await pane.press("Start Attendance Recovery");
  await pane.see("Is this your log?");
  wait = new Promise<void>((done) => (finish = done));
  await pane.change("select", "Fall log");
  await pane.see("Reading your log");
  wait = Promise.resolve();
  return { finish: () => finish(), reads: workbook.reads };
}

test("another sheet is read with a progress of its own, and the clerk is back at the choice afterwards", async () => {
  const { finish } = await chooseSlowly();
  await pane.see("Read the workbook");
  finish();
  await pane.see("Is this your log?");
  await pane.see("Fall log, 1 row");
  expect(document.activeElement).toBe(pane.find("select"));
  expect((document.activeElement as HTMLSelectElement).value).toBe("Fall log");
});

test("Cancel while another sheet is read leaves the choice as it was, and the run goes on with it", async () => {
  const { finish } = await chooseSlowly();
  await pane.press("Cancel");
  await pane.see("Is this your log?");
  finish();
  await pane.see("Not found. Please choose the sheet.");
  await pane.change("select", "Spring log");
  await pane.see("Spring log, 8 rows");
  await pane.press("Continue to columns");
  await pane.press("Continue to check");
  await pane.see("rows read.");
  expect(pane.text()).not.toContain("Something went wrong");
});

test("a check that was begun again and cancelled leaves the list as it was, and its rows can still be looked at", async () => {
  let wait = Promise.resolve();
  await openPane(openWorkbook(toFix(), { beforeRead: () => wait }), { selectCell: () => Promise.resolve(false) });
  await toCheck(pane);
  wait = new Promise<void>(() => undefined);
  await pane.press("Check again");
  await pane.see("Reading your log");
  wait = Promise.resolve();
  await pane.press("Cancel");
  await pane.see("2 need fixing.");
  await pane.press(/^Attendance J10/);
  await pane.see("J Minutes");
});

test("the pane follows Excel's look when somebody comes back to it", async () => {
  let isDark = false;
  pane = render(inThread().engine, { kind: "excel", workbook: openWorkbook().hosted, isDark: () => isDark });
  const look = () => pane.find(".fui-FluentProvider").style.colorScheme;
  expect(look()).toBe("light");
  isDark = true;
  await pane.act(() => window.dispatchEvent(new Event("focus")));
  expect(look()).toBe("dark");
  isDark = false;
  await pane.act(() => document.dispatchEvent(new Event("visibilitychange")));
  expect(look()).toBe("light");
});

test("the job of the ribbon's button begins when the workbook is read", async () => {
  pane = render(inThread().engine, { kind: "excel", workbook: openWorkbook().hosted, job: "continuation" });
  await pane.press("Use this workbook");
  await pane.see("Is this your log?");
});
