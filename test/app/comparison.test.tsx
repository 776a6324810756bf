/** Compare with Campus and Almost there: what a clerk sees, where it leads, and what it sets. */
import { cellReference } from "../../src/core/sheet/sheet.ts";
import { plainCell } from "../../src/core/tables/table.ts";
import type { Host } from "../../src/app/host/host.ts";
import type { SettingValue } from "../../src/app/engine/views.ts";
import { smallLogSheets } from "../support/small-log.ts";
import type { Rows } from "../support/small-log.ts";
import { inThread } from "./in-thread.ts";
import { openWorkbook, sheetsOf } from "./logs.ts";
import type { OpenWorkbook } from "./logs.ts";
import { completeJsdom, render } from "./rendered.tsx";
import type { Rendered } from "./rendered.tsx";
import { toCheck } from "./steps.ts";

beforeAll(completeJsdom);

let pane: Rendered;
afterEach(() => pane.close());

const { Students = [], Attendance = [], Programs = [] } = smallLogSheets;

/**
 * Chi Okafor has 8 hours, as Campus says. Di Ames has two sessions of 90 minutes: 3 hours together, 2 by date or by session,
 * and Campus has 2.
 */
const changes: Readonly<Record<string, Rows>> = {
  Students: [...Students, ["0020002", "2234567891", "Ames", "Di", "4", "Elm", "2025-08-18", null]],
  Attendance: [
    ...Attendance,
    ["0020002", "2025-10-04", "AR", "Elm", "SAT", "1", "Session", null, null, 90],
    ["0020002", "2025-10-11", "AR", "Elm", "SAT", "1", "Session", null, null, 90],
    ["0020002", "2025-09-10", null, "Elm", null, null, "Daily", null, "E", null],
    ["0020001", "2025-09-10", null, "Elm", null, null, "Daily", null, "E", null],
  ],
  Programs: [
    ...Programs.map((row) => (row[1] === "AR Service" ? row.with(5, 8) : row)),
    ["0020002", "AR", "Elm", "2025-08-18", null, null, null],
    ["0020002", "AR Service", "Elm", "2025-08-18", null, 2, 0],
  ],
};

async function openPane(workbook: OpenWorkbook, host: Partial<Host> = {}): Promise<void> {
  pane = render(inThread().engine, { kind: "excel", workbook: workbook.hosted, ...host });
  await pane.press(/^(Use this workbook|Usar este libro)$/);
  await pane.see(/What do you want to make\?|¿Qué quiere crear\?/);
}

async function fromMenu(item: string): Promise<void> {
  await pane.press("Menu");
  await pane.press(item);
}

async function toPreview(): Promise<void> {
  await toCheck(pane);
  await pane.press(/^Continue/);
  await pane.see("What will be made");
}

describe("Compare with Campus", () => {
  test("what will be made says when another reading gives more, and leads to it", async () => {
    await openPane(openWorkbook(sheetsOf(changes)));
    await toPreview();
    await pane.see("Your settings give Campus's Hours Earned for 1 of 2 students, another reading for 2.");
    await pane.press("Compare with Campus");
    await pane.see("Campus holds Hours Earned for 2 students.");
    await pane.see("Your settings give what Campus holds for 1 of 2 students. Another reading does for 2.");
    await pane.see("7 other readings give as many.");
    await pane.see("2 of 2, Best");
    await pane.see("1 of 2, In use");
    await pane.see("Nobody differs under this reading.");
  });

  test("nothing is said where no reading gives more", async () => {
    await openPane(openWorkbook(sheetsOf({ ...changes, Programs })));
    await toPreview();
    expect(pane.text()).not.toContain("Campus may follow another reading");
  });

  test("who differs under a reading, why, and the cells it is about", async () => {
    const selected: string[] = [];
    await openPane(openWorkbook(sheetsOf(changes)), {
      selectCell: (at) => {
        selected.push(`${at.sheet} ${cellReference(at)}`);
        return Promise.resolve(true);
      },
    });
    await fromMenu("Compare with Campus");
    await pane.see("2 of 2, Best");
    await pane.change("select", "0");
    await pane.see("Students that differ (1)");
    await pane.see("Ames, Di");
    await pane.see("Campus 2, this reading 3");
    await pane.see("+1 hour");
    await pane.see("Campus's figure comes out with Hours Rounding = Day or Hours Rounding = Session.");
    await pane.see("This reading is in use.");
    await pane.press("Go to Programs F7");
    await pane.see("Programs F7 is selected in Excel.");
    expect(selected).toEqual(["Programs F7"]);
  });

  test("without Excel a cell is shown with the cells around it", async () => {
    const held = [...(changes["Programs"] ?? [])].map((row) => (row[0] === "0020001" ? row.with(5, 4) : row));
    await openPane(openWorkbook(sheetsOf({ ...changes, Programs: held })), { kind: "browser" });
    await fromMenu("Compare with Campus");
    await pane.see("Students that differ");
    await pane.change("select", "0");
    await pane.see("Campus has what all rows up to 10/04/2025 give. 1 row is dated later.");
    await pane.press("Show Attendance B8");
    await pane.see("B Date");
    expect(pane.find("[data-marked]").textContent).toContain("this cell");
  });

  test("a reading that is used holds for what is made, can be saved, and what was shown before is not gone back to", async () => {
    const workbook = openWorkbook(sheetsOf(changes));
    const saved: (readonly SettingValue[])[] = [];
    await openPane(workbook, {
      saveSettings: (settings) => {
        saved.push(settings);
        return Promise.resolve();
      },
    });
    await toPreview();
    await pane.press("Compare with Campus");
    await pane.see("Sets Hours Rounding = Day for this run.");
    await pane.press("Use this reading");
    await pane.see("Set for this run: Hours Rounding = Day.");
    await pane.see("Your settings give what Campus holds for 2 of 2 students. No reading gives more.");
    await pane.see("2 of 2, Best, In use");
    await pane.press("Save in this workbook");
    await pane.press("Make the sheet");
    await pane.see("The settings are saved in this workbook.");
    expect(saved).toEqual([[["Hours Rounding", "Day"]]]);

    await pane.press("Back");
    await pane.see("Are these the right columns?");
    await pane.press("Continue to check");
    await pane.see("rows read.");
    await pane.press(/^Continue/);
    await pane.see("What will be made");
    expect(pane.text()).not.toContain("Campus may follow another reading");
    await pane.press("Make the import files");
    await pane.see("The import files are ready");
    const hours = workbook.written[0]?.sheets[0]?.table;
    const column = hours?.columns.findIndex(({ name }) => name === "Hours Earned") ?? -1;
    expect(hours?.rows.map((row) => plainCell(row[column] ?? null))).toEqual([2, 8]);
  });

  test("says what is missing when Campus holds nothing", async () => {
    const empty = Programs.map((row) => (row[1] === "AR Service" ? row.with(5, null) : row));
    await openPane(openWorkbook(sheetsOf({ Programs: empty })));
    await fromMenu("Compare with Campus");
    await pane.see("Nothing to compare yet");
  });

  test("a cell that Excel cannot show leads to words, and back", async () => {
    let isBroken = true;
    await openPane(openWorkbook(sheetsOf(changes)), {
      selectCell: () => (isBroken ? Promise.reject(new Error("raw words of the host")) : Promise.resolve(true)),
    });
    await fromMenu("Compare with Campus");
    await pane.see("Students that differ");
    await pane.change("select", "0");
    await pane.see("Ames, Di");
    await pane.press("Go to Programs F7");
    await pane.see("Something went wrong");
    expect(pane.text()).not.toContain("raw words");
    isBroken = false;
    await pane.press("Back");
    await pane.see("Ames, Di");
    await pane.press("Go to Programs F7");
    await pane.see("Programs F7 is selected in Excel.");
  });

  test("a log that stops the run says so", async () => {
    await openPane(openWorkbook(sheetsOf({ Students: null })));
    await fromMenu("Compare with Campus");
    await pane.see("This log cannot be used yet");
  });

  test("speaks Spanish", async () => {
    await openPane(openWorkbook(sheetsOf(changes)), { displayLanguage: "es-MX" });
    await pane.press("Menú");
    await pane.press("Comparar con Campus");
    await pane.see("Otra lectura lo da para 2.");
    await pane.press("Usar esta lectura");
    await pane.see("Puesto para esta ejecución: Hours Rounding = Day.");
  });

  test("the menu has neither screen before a log is open", async () => {
    pane = render(inThread().engine);
    await pane.press("Menu");
    expect(pane.text()).not.toContain("Compare with Campus");
    expect(pane.text()).not.toContain("Almost there");
  });
});

describe("Almost there", () => {
  test("lists students one session from the next day and weeks that can be filled", async () => {
    await openPane(openWorkbook(sheetsOf(changes)));
    await fromMenu("Almost there");
    await pane.see("As your log stands on 10/11/2025.");
    // Okafor has two absences, and both are made up for.
    await pane.see("One session from the next day (0)");
    await pane.see("Weeks that are short (2 students)");
    await pane.see("Rivera, Ana");
    await pane.see("Not to be filled: no day in session is left.");
  });

  test("says the hours, what is left, the days, and leads to the student's row", async () => {
    const more: Rows = [
      ...(changes["Attendance"] ?? []),
      ["0020001", "2025-09-11", null, "Elm", null, null, "Daily", null, "E", null],
    ];
    await openPane(openWorkbook(sheetsOf({ ...changes, Attendance: more })), {
      selectCell: () => Promise.resolve(true),
    });
    await fromMenu("Almost there");
    await pane.see("One session from the next day (1)");
    await pane.see("4 hours in one session");
    await pane.see("1 absence left, 8 days under the limit.");
    await pane.see("Possible on 262 days, 10/12/2025 to 06/30/2026.");
    await pane.press("Go to Students A4");
    await pane.see("Students A4 is selected in Excel.");
  });

  test("more students than fit are shown when asked for", async () => {
    const numbers = Array.from({ length: 60 }, (_none, i) => String(3_000_000 + i));
    const log = sheetsOf({
      Students: [
        ...Students,
        ...numbers.map((number) => [number, null, "Adams", number, "4", "Elm", "2025-08-18", null]),
      ],
      Attendance: [
        ...Attendance,
        ...numbers.flatMap((number) => [
          [number, "2025-10-04", "AR", "Elm", "SAT", "1", "Session", null, null, 240],
          [number, "2025-09-09", null, "Elm", null, null, "Daily", null, "E", null],
          [number, "2025-09-10", null, "Elm", null, null, "Daily", null, "E", null],
        ]),
      ],
      Programs: [
        ...Programs,
        ...numbers.flatMap((number) => [
          [number, "AR", "Elm", "2025-08-18", null, null, null],
          [number, "AR Service", "Elm", "2025-08-18", null, 9, 0],
        ]),
      ],
    });
    await openPane(openWorkbook(log));
    await fromMenu("Almost there");
    await pane.see("One session from the next day (60)");
    expect(pane.text()).not.toContain("Adams, 3000059");
    await pane.press("Show 10 more");
    await pane.see("Adams, 3000059");
    await fromMenu("Compare with Campus");
    await pane.see("Students that differ (61)");
    expect(pane.text()).not.toContain("Adams, 3000059");
    await pane.press("Show 11 more");
    await pane.see("Adams, 3000059");
  });
});
