/** Choices of sheets and columns of a workbook that is read for each of them, by somebody who does not wait for it. */
import { smallLogSheets } from "../support/small-log.ts";
import { inThread } from "./in-thread.ts";
import { openWorkbook, sheetsOf } from "./logs.ts";
import { completeJsdom, render } from "./rendered.tsx";
import type { Rendered } from "./rendered.tsx";

beforeAll(completeJsdom);

let pane: Rendered;
let held: Promise<void>;
let letGo: () => void;
afterEach(() => pane.close());

const [header = [], ...rows] = smallLogSheets["Attendance"] ?? [];

async function open(sheets: Parameters<typeof sheetsOf>[0]): Promise<void> {
  held = Promise.resolve();
  const { hosted } = openWorkbook(sheetsOf(sheets), { beforeRead: () => held });
  pane = render(inThread().engine, { kind: "excel", workbook: hosted });
  await pane.press("Use this workbook");
  await pane.press("Start Attendance Recovery");
  await pane.see("Is this your log?");
}

function holdReading(): void {
  held = new Promise((release) => {
    letGo = release;
  });
}

const choice = (label: string): string => {
  const found = `select[aria-label="${label}"]`;
  if (document.querySelector(found) === null) throw new Error(`Nothing is to be chosen as ${label}.`);
  return found;
};

test("who goes on while a chosen sheet is read comes to the columns of that sheet, and stays there", async () => {
  await open({ Attendance: null, "Spring log": [header, ...rows] });
  holdReading();
  await pane.change(choice("Sheet for Attendance"), "Spring log");
  await pane.press("Continue to columns");
  expect(pane.text()).not.toContain("Are these the right columns?");
  letGo();
  await pane.see("Are these the right columns?");
  await pane.see("Attendance (Spring log)");
});

test("columns that were chosen hold for who goes on at once, however many they are", async () => {
  const named = header.map((name) => (name === "Minutes" ? "Time spent" : name === "Course" ? "What" : name));
  await open({ Attendance: [named, ...rows] });
  await pane.press("Continue to columns");
  holdReading();
  await pane.change(choice("Column for Minutes (Attendance)"), "Time spent");
  await pane.change(choice("Column for Course (Attendance)"), "What");
  await pane.press("Continue to check");
  letGo();
  await pane.see("rows read.");
  expect(pane.text()).not.toContain("Fill in the time");
  await pane.press("Settings");
  await pane.see("Column for Attendance.Minutes");
  await pane.see("Column for Attendance.Course");
});

test("with a choice that leaves something missing nobody goes on", async () => {
  await open({ Attendance: [header.map((name) => (name === "Date" ? "Day" : name)), ...rows] });
  await pane.press("Continue to columns");
  await pane.change(choice("Column for Date (Attendance)"), "Day");
  await pane.see("30 columns matched.");
  holdReading();
  await pane.change(choice("Column for Date (Attendance)"), "");
  await pane.press("Continue to check");
  letGo();
  await pane.see("Choose the missing columns first.");
  await pane.see("Are these the right columns?");
});
