/** The built pane in the simulated Excel, watched: nothing may be asked for elsewhere, nothing may fail unseen. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Frame, Locator, Page } from "playwright-core";
import { onlyFor } from "../../src/app/engine/findings.ts";
import type { Job } from "../../src/app/engine/views.ts";
import { calculate } from "../../src/core/calculate.ts";
import { fileWorkbook } from "../../src/file/file-workbook.ts";
import { runWorkbook } from "../../src/pipeline/run-workbook.ts";
import type { Calculate, Override, ResultFile } from "../../src/pipeline/run-workbook.ts";
import { writtenSheets } from "../contract/output-sheets.ts";
import type { WrittenSheet } from "../contract/output-sheets.ts";
import { openInExcel } from "../host/start/browser.ts";
import type { BrowserExcel } from "../host/start/browser.ts";
import type { ExcelOptions } from "../host/start/simulated-excel.ts";
import { parentOrigin } from "../host/start/web-parent.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import type { HostWorkbook, Sheet } from "../host/workbook/model.ts";
import { changesOf } from "../host/workbook/record.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import { snapshotSheet } from "../host/workbook/snapshot.ts";
import type { SheetSnapshot } from "../host/workbook/snapshot.ts";
import { shots } from "./site.ts";
import type { Site } from "./browser.ts";

/** Where the built pages are, as for a district. Excel on the web frames https pages only. */
const ORIGIN = "https://attendance.example.org";
const WITHIN = 20_000;

export interface PaneOptions extends Omit<ExcelOptions, "workbook"> {
  /** What follows taskpane.html in the address. */
  readonly query?: string;
  /** The page's clock can be put forward with page.clock. */
  readonly hasClock?: boolean;
  /** The browser lets no file be saved. */
  readonly blocksDownloads?: boolean;
}

export interface ExcelPane {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  readonly excel: BrowserExcel;
  readonly workbook: HostWorkbook;
  /** Throws when the pane asked for anything elsewhere, had an uncaught error, or used what is not simulated. */
  readonly close: () => Promise<void>;
}

/** The pane at 320 px beside the workbook of these bytes. */
export async function openExcelPane(site: Site, bytes: Uint8Array, options: PaneOptions = {}): Promise<ExcelPane> {
  const { query = "", hasClock = false, blocksDownloads = false, ...simulated } = options;
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  const context = await site.browser.newContext({
    viewport: { width: 320, height: 720 },
    acceptDownloads: !blocksDownloads,
  });
  if (hasClock) await context.clock.install();
  await context.route(`${ORIGIN}/**`, async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace(ORIGIN, site.url) });
    await route.fulfill({ response: answer });
  });
  const known = [ORIGIN, "https://appsforoffice.microsoft.com/lib/1/hosted", parentOrigin];
  context.on("page", (page) => {
    page.on("request", (request) => {
      const address = request.url();
      if (!/^(data|blob):/.test(address) && !known.some((start) => address.startsWith(`${start}/`)))
        elsewhere.push(address);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
  });
  const workbook = await loadWorkbook(bytes, "Log.xlsx");
  const excel = await openInExcel(context, `${ORIGIN}/taskpane.html${query}`, { ...simulated, workbook });
  const { page, pane } = excel;
  return {
    context,
    page,
    pane,
    excel,
    workbook,
    close: async () => {
      await excel.close();
      await context.close();
      if (elsewhere.length + complaints.length > 0) throw new Error([...elsewhere, ...complaints].join("\n"));
    },
  };
}

export const button = (pane: Frame | Page, name: string | RegExp): Locator =>
  pane.getByRole("button", { name, exact: true }).first();

export const press = (pane: Frame | Page, name: string | RegExp): Promise<void> =>
  button(pane, name).click({ timeout: WITHIN });

export async function shows(pane: Frame | Page, heading: string | RegExp): Promise<void> {
  await comes(pane, pane.getByRole("heading", { level: 2, name: heading }), String(heading));
}

export async function says(pane: Frame | Page, text: string | RegExp): Promise<void> {
  await comes(pane, pane.getByText(text).first(), String(text));
}

async function comes(pane: Frame | Page, wanted: Locator, what: string): Promise<void> {
  try {
    await wanted.waitFor({ timeout: WITHIN });
  } catch (error) {
    const instead = await pane.locator("body").innerText();
    throw new Error(`The pane never showed "${what}", but:\n${instead}`, { cause: error });
  }
}

/** From the question what to make to the list of what is to be fixed, for a workbook that was not run before. */
export async function toCheck(pane: Frame | Page, job: string): Promise<void> {
  await shows(pane, "What do you want to make?");
  await press(pane, `Start ${job}`);
  await press(pane, "Continue to columns");
  await press(pane, "Continue to check");
  await shows(pane, "Check the rows");
}

export async function toPreview(pane: Frame): Promise<void> {
  await press(pane, /^Continue( and hold back [\d,]+ rows?)?$/);
  await shows(pane, "What will be made");
}

export async function make(pane: Frame): Promise<void> {
  await toPreview(pane);
  await press(pane, /^Make the /);
}

/** From the made results back to the check of the next run, where the sheets and columns may be asked for again. */
export async function toNextCheck(pane: Frame, job = "Attendance Recovery"): Promise<void> {
  await press(pane, "Menu");
  await press(pane, "Start");
  await press(pane, `Start ${job}`);
  await shows(pane, /^(Check the rows|Is this your log\?)$/);
  if (await button(pane, "Continue to columns").isVisible()) {
    await press(pane, "Continue to columns");
    await press(pane, "Continue to check");
  }
  await shows(pane, "Check the rows");
}

/** A picture of the window for review, in test-results. */
export async function shoot({ page }: { readonly page: Page }, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `excel-${name}.png`), fullPage: true });
}

export function sheetOf(workbook: HostWorkbook, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}.`);
  return sheet;
}

export const sheetNames = (workbook: HostWorkbook): string[] => workbook.sheets.map(({ name }) => name);

/** Everything on these sheets, to be compared later. */
export const snapshots = (workbook: HostWorkbook, names: readonly string[]): SheetSnapshot[] =>
  names.map((name) => snapshotSheet(workbook, sheetOf(workbook, name)));

/** Everything that was ever done to these sheets but selecting: none means that nobody has touched them. */
export const changesOn = (workbook: HostWorkbook, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    changesOf(workbook, sheetOf(workbook, name)).map(({ kind, address }) => `${name} ${kind} ${address ?? ""}`),
  );

/** The result sheets as they stand in the open workbook. */
export async function writtenIn(workbook: HostWorkbook, inputs: readonly string[]): Promise<WrittenSheet[]> {
  return writtenSheets(await saveWorkbook(workbook), inputs);
}

/** What a run through a file makes of the same workbook, made at the time that Run_Log of the other one says. */
export async function filesFrom(
  bytes: Uint8Array,
  job: Job,
  runAt: string | null,
  overrides: readonly Override[] = [],
): Promise<readonly ResultFile[]> {
  const forJob: Calculate = (input, given) => {
    const result = calculate(input, given);
    return result.kind === "stopped" ? result : onlyFor(job, result);
  };
  const run = await runWorkbook(forJob, fileWorkbook(bytes, "Log.xlsx"), { overrides, runAt, runBy: null });
  if (run.kind !== "done") throw new Error("The run through the file made nothing.");
  return run.files;
}

/** The sheets of that run; `other` are those of the pane. */
export async function throughFile(
  bytes: Uint8Array,
  job: Job,
  other: readonly WrittenSheet[],
  inputs: readonly string[],
  overrides: readonly Override[] = [],
): Promise<WrittenSheet[]> {
  const runAt = other.find(({ name }) => name === "Run_Log")?.cells["A10"]?.[0];
  const [copy] = await filesFrom(bytes, job, typeof runAt === "string" ? runAt : null, overrides);
  if (copy === undefined) throw new Error("The run through the file made no copy.");
  return writtenSheets(copy.bytes, inputs);
}
