/** @jest-environment node */
/** The engine: the same results as one run in one thread, whatever goes across in slices, and stopping. */
import { calculate } from "../../src/core/calculate.ts";
import { prepareRun } from "../../src/pipeline/run-workbook.ts";
import { bodyRows, checkOfResult } from "../../src/results/result-layout.ts";
import { isStopped } from "../../src/app/engine/engine.ts";
import { onlyFor } from "../../src/app/engine/findings.ts";
import type { Findings } from "../../src/app/engine/views.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { workbookInputOf } from "../sample/workbook-input.ts";
import { smallLog } from "../support/small-log.ts";
import { inThread } from "./in-thread.ts";
import { openWorkbook, readingOf, sheetsOf } from "./logs.ts";

jest.setTimeout(30_000);

const nothing = (): void => undefined;
const request = { job: "recovery", given: [], runAt: "2026-03-02 14:05" } as const;

async function smallFile(): Promise<Blob> {
  return new Blob([Buffer.from(await smallLog())]);
}

test("a file is read, checked and written by the worker alone", async () => {
  const { engine, asked } = inThread();
  const progress: number[] = [];
  const opened = await engine.open({ kind: "file", file: await smallFile(), name: "Spring log.xlsx" }, (done) =>
    progress.push(done),
  );
  expect(opened).toMatchObject({ kind: "opened", name: "Spring log.xlsx", pastRuns: [] });
  expect(progress.length).toBeGreaterThan(0);
  expect(await engine.calculate(request)).toMatchObject({ kind: "found", rows: { read: 18, heldBack: 0 } });
  const { files, undo } = await engine.write(nothing);
  expect(files.map(({ name }) => name)).toEqual([
    "Spring log with results.xlsx",
    "AR_Services_2026-06-30.csv",
    "AR_Records_2026-06-30.csv",
  ]);
  expect(undo).toBeNull();
  expect(asked).toEqual(["openFile", "calculate", "writeFiles"]);
});

test("an open workbook gets the same sheets as a run in one thread, though everything crosses in slices", async () => {
  const { sheets } = workbookInputOf(sampleWorkbook());
  const { engine, asked } = inThread();
  const workbook = openWorkbook(sheets);
  await engine.open({ kind: "host", workbook: workbook.hosted }, nothing);
  await engine.calculate(request);
  const { undo } = await engine.write(nothing);
  expect(undo).not.toBeNull();

  const whole = await prepareRun(
    (input, overrides) => {
      const result = calculate(input, overrides);
      return result.kind === "stopped" ? result : onlyFor("recovery", result);
    },
    readingOf(sheets),
    { overrides: [], runAt: request.runAt, runBy: null },
  );
  if (whole.kind !== "prepared") throw new Error("The made-up district cannot be used.");
  const [written] = workbook.written;
  expect(written?.plan).toEqual(whole.results.plan);
  expect(written?.runLog).toEqual(whole.results.runLog);
  for (const [index, sheet] of whole.results.sheets.entries()) {
    const own = written?.sheets[index];
    if (own === undefined) throw new Error(`${sheet.sheetName} was not written.`);
    expect([...bodyRows(own, 0)]).toEqual([...bodyRows(sheet, 0)]);
    expect(await checkOfResult(own)).toBe(await checkOfResult(sheet));
  }
  expect(asked.filter((name) => name === "takeCells").length).toBeGreaterThan(50);
});

test("Cancel ends what is asked at once, and the next question finds everything again", async () => {
  const { engine, asked, started, holdAnswers } = inThread();
  await engine.open({ kind: "file", file: await smallFile(), name: "Spring log.xlsx" }, nothing);
  const found = await engine.calculate(request);
  holdAnswers(true);
  const writing = engine.write(nothing);
  await new Promise((later) => setTimeout(later, 20));
  engine.stop();
  const error: unknown = await writing.catch((caught: unknown) => caught);
  expect(isStopped(error)).toBe(true);
  holdAnswers(false);

  const { files } = await engine.write(nothing);
  expect(files).toHaveLength(3);
  expect(started()).toBe(2);
  expect(asked.slice(-3)).toEqual(["openFile", "calculate", "writeFiles"]);
  expect(await engine.calculate(request)).toEqual(found);
});

test("a stop while the open workbook is read leaves nothing behind", async () => {
  const { engine } = inThread();
  const workbook = openWorkbook();
  const opening = engine.open({ kind: "host", workbook: workbook.hosted }, nothing);
  engine.stop();
  expect(isStopped(await opening.catch((caught: unknown) => caught))).toBe(true);
  await expect(engine.open({ kind: "host", workbook: workbook.hosted }, nothing)).resolves.toMatchObject({
    kind: "opened",
  });
});

test("a bug in the worker comes as an error without its message", async () => {
  const { engine } = inThread((session) => ({
    ...session,
    calculate: () => Promise.reject(new TypeError("0012345 Rivera")),
  }));
  await engine.open({ kind: "file", file: await smallFile(), name: "Spring log.xlsx" }, nothing);
  const error: unknown = await engine.calculate(request).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ name: "TypeError" });
  expect(String(error)).not.toContain("0012345");
});

test("a file that cannot be used says why", async () => {
  const { engine } = inThread();
  const opened = await engine.open({ kind: "file", file: new Blob(["not a workbook"]), name: "x.xlsx" }, nothing);
  expect(opened).toEqual({ kind: "unusable", name: "x.xlsx", why: { kind: "not-excel" } });
});

describe("what is found", () => {
  const { Attendance = [], Programs = [] } = {
    ...Object.fromEntries(sheetsOf().map((sheet) => [sheet.name, rowsOf(sheet)])),
  };

  async function findingsOf(
    changes: Parameters<typeof sheetsOf>[0],
    job: "recovery" | "continuation" = "recovery",
  ): Promise<Findings> {
    const { engine } = inThread();
    await engine.open({ kind: "host", workbook: openWorkbook(sheetsOf(changes)).hosted }, nothing);
    const found = await engine.calculate({ ...request, job });
    if (found.kind !== "found") throw new Error("The log cannot be used.");
    return found;
  }

  test("services are New, Changed, Same, Gone against what the SIS holds", async () => {
    const services = (hours: number | null): (string | number | null)[] => [
      "0020001",
      "AR Service",
      "Elm",
      "2025-08-18",
      null,
      hours,
      hours === null ? null : 1,
    ];
    const withService = (hours: number | null) => ({ Programs: [...Programs.slice(0, 4), services(hours)] });
    const counts = async (changes: Parameters<typeof sheetsOf>[0]) => {
      const { added, changed, same, gone } = (await findingsOf(changes)).changes ?? {};
      return { added, changed, same, gone };
    };
    expect(await counts(withService(3))).toEqual({ added: 0, changed: 1, same: 0, gone: 0 });
    expect(await counts(withService(8))).toEqual({ added: 0, changed: 0, same: 1, gone: 0 });
    expect(await counts({ Programs: Programs.slice(0, 4) })).toEqual({ added: 1, changed: 0, same: 0, gone: 0 });
    const noSessions = Attendance.filter((row) => row[2] !== "AR");
    expect(await counts({ ...withService(8), Attendance: noSessions })).toEqual({
      added: 0,
      changed: 0,
      same: 0,
      gone: 1,
    });
  });

  test("each job has its own sheets, and both have Exceptions and Run_Log", async () => {
    const names = async (job: "recovery" | "continuation") =>
      (await findingsOf({}, job)).sheets.map(({ sheet }) => sheet);
    expect((await names("recovery")).filter((name) => name.startsWith("CE_"))).toEqual([]);
    expect(await names("continuation")).toEqual(["CE_Weekly_Audit", "CE_Summary", "Exceptions", "Run_Log"]);
  });

  test("the start of an import file is what the file begins with", async () => {
    const { engine } = inThread();
    await engine.open(
      { kind: "host", workbook: openWorkbook(workbookInputOf(sampleWorkbook()).sheets).hosted },
      nothing,
    );
    const found = await engine.calculate(request);
    if (found.kind !== "found") throw new Error("The made-up district cannot be used.");
    const { files } = await engine.write(nothing);
    for (const file of found.files) {
      const bytes = files.find(({ name }) => name === file.name)?.bytes ?? new Uint8Array();
      expect(new TextDecoder().decode(bytes).startsWith(file.start)).toBe(true);
    }
  });

  test("rows beyond the first come when they are asked for, each once", async () => {
    const noTime = (day: number) => [
      "0020001",
      `2025-11-${String(day).padStart(2, "0")}`,
      "AR",
      "Elm",
      "SAT",
      "1",
      "Session",
      null,
      null,
      null,
    ];
    const many = Array.from({ length: 28 }, (_, index) => noTime(index + 1));
    const { engine } = inThread();
    await engine.open(
      { kind: "host", workbook: openWorkbook(sheetsOf({ Attendance: [...Attendance, ...many] })).hosted },
      nothing,
    );
    const found = await engine.calculate(request);
    if (found.kind !== "found") throw new Error("The log cannot be used.");
    const group = found.groups.find(({ code }) => code === "minutes-missing");
    const more = await engine.issueRows(group?.key ?? "", group?.rows.length ?? 0);
    expect(group?.count).toBe(28);
    expect([...(group?.rows ?? []), ...more].map(({ at }) => at.row)).toEqual(many.map((_, index) => index + 10));
    const [first] = group?.rows ?? [];
    if (first === undefined) throw new Error("The group has no rows.");
    const around = await engine.neighborhood(first.at);
    expect(around.rows.map(({ row }) => row)).toEqual([8, 9, 10, 11, 12]);
    expect(around.columns[0]).toMatchObject({ letters: "A", header: "Student Number" });
  });
});

function rowsOf(sheet: ReturnType<typeof sheetsOf>[number]): (string | number | null)[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    sheet.columns.map((cells) => (cells[row] ?? null) as string | number | null),
  );
}
