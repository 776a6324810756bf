/** The Charts screen: what it says, shows and asks for. */
import type { ChartChoice, ChartsView, WeeksView } from "../../src/app/engine/charts-view.ts";
import { chartsView } from "../../src/app/engine/charts-view.ts";
import { englishCharts } from "../../src/app/words/charts-english.ts";
import { spanishCharts } from "../../src/app/words/charts-spanish.ts";
import { asDay } from "../../src/core/units/day.ts";
import { inThread } from "./in-thread.ts";
import { openWorkbook } from "./logs.ts";
import { completeJsdom, render } from "./rendered.tsx";
import type { Rendered } from "./rendered.tsx";
import { toCheck } from "./steps.ts";

beforeAll(completeJsdom);

let pane: Rendered | null = null;
afterEach(() => {
  pane?.close();
  pane = null;
});

async function openPane(engine = inThread().engine): Promise<Rendered> {
  const opened = render(engine, { kind: "excel", workbook: openWorkbook().hosted });
  pane = opened;
  await opened.press("Use this workbook");
  await opened.see("What do you want to make?");
  return opened;
}

async function fromMenu(opened: Rendered): Promise<void> {
  await opened.press("Menu");
  await opened.press("Charts");
}

const shape = (selector: string): number => document.querySelectorAll(`main svg[role=img] ${selector}`).length;
const table = (): string[][] =>
  [...document.querySelectorAll("main tr")].map((row) => [...row.children].map((cell) => cell.textContent));

test("before a run the screen says where charts come from", async () => {
  const opened = await openPane();
  await fromMenu(opened);
  await opened.see("Charts are drawn from a run.");
  expect(shape("rect")).toBe(0);
});

test("weeks of a student: a column and a line each, the figures in a table, a sentence for a screen reader", async () => {
  const opened = await openPane();
  await toCheck(opened, "Continuation");
  await fromMenu(opened);
  await opened.see("The figures of the chart");
  const chart = opened.find("main svg[role=img]");
  expect(chart.getAttribute("aria-label")).toBe(
    "Weekly hours against Max Hours, Oak Continuation: 1 week, Total Appor 4 of Max Hours 18. 1 week is still short, by 14 hours.",
  );
  await opened.change("main select", "one:0012345");
  await opened.see("Rivera, Ana");
  expect(table()).toEqual([
    ["Week", "Max Hours", "Appor Hours", "Hours Credited", "Total Appor", "Still Short"],
    ["09/01/2025", "9.00", "3.00", "0.00", "3.00", "6.00"],
  ]);
  expect(opened.find("main svg[role=img]").getAttribute("aria-label")).toContain("Max Hours, Rivera, Ana: 1 week");
  expect(opened.find("[role=status]").textContent).toContain("Rivera, Ana");
  expect(shape("g title")).toBe(1);
  await opened.press("Back");
  await opened.see("Menu");
});

test("grades after the other job, from the results", async () => {
  const opened = await openPane();
  await toCheck(opened, "Attendance Recovery");
  await opened.press(/^Continue/);
  await opened.press("Make the import files");
  await opened.see("The import files are ready");
  await opened.press("Show charts");
  await opened.see("1 of 1");
  expect(table()).toEqual([
    ["Grade", "Days Credited", "Recoverable Absences"],
    ["4", "1", "1"],
  ]);
  expect(document.querySelectorAll("main select")).toHaveLength(0);
  await opened.press("Back");
  await opened.see("The import files are ready");
});

test("another worker draws the same after the first was stopped", async () => {
  const { engine, started } = inThread();
  const opened = await openPane(engine);
  await toCheck(opened, "Continuation");
  const choice: ChartChoice = { school: null, student: null };
  const before = await engine.charts(choice);
  engine.stop();
  expect(await engine.charts(choice)).toEqual(before);
  expect([before?.kind, started()]).toEqual(["weeks", 2]);
});

test("a school or a student that is no longer there is not drawn", () => {
  const columns = ["School", "Student Number", "Student Name", "Week", "Max Hours"].map((name) => ({
    name,
    format: "text" as const,
    width: 10,
  }));
  const audit = { name: "CE_Weekly_Audit", title: "", columns, rows: [["Oak", "1", "A", 45_901, 60]] };
  const view = chartsView([audit], { school: "Elm", student: "2" }) as WeeksView;
  expect([view.school, view.student, view.weeks.length]).toEqual(["Oak", null, 1]);
  expect(chartsView([], { school: null, student: null })).toBeNull();
});

test("the sentences say one and many in both languages", () => {
  const week = { monday: asDay(45_901), max: 900, apportioned: 600, credited: 60, short: 240 };
  const weeks: ChartsView = {
    kind: "weeks",
    schools: [],
    school: "Oak",
    students: [],
    student: null,
    weeks: [week, week],
  };
  const grades: ChartsView = {
    kind: "grades",
    schools: [],
    school: null,
    grades: [{ grade: "K", credited: 1, absences: 2 }],
  };
  expect([weeks, grades].flatMap((view) => [englishCharts.summary(view), spanishCharts.summary(view)])).toEqual([
    "Weekly hours against Max Hours, Oak: 2 weeks, Total Appor 22 of Max Hours 30. 2 weeks are still short, by 8 hours.",
    "Horas de cada semana frente a Max Hours, Oak: 2 semanas, Total Appor 22 de Max Hours 30. A 2 semanas les faltan todavía 8 horas en total.",
    "Days Credited against absences by grade: 1 grade, 1 day credited of 2 recoverable absences.",
    "Days Credited frente a ausencias por grado: 1 grado, 1 día acreditado de 2 ausencias recuperables.",
  ]);
});
