/** Pages of the built site, watched: nothing may be asked for elsewhere, nothing complained of. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Page } from "playwright-core";
import { projectFolder, temporaryFolder } from "../support/ledger.ts";
import { smallLog } from "../support/small-log.ts";
import type { Rows } from "../support/small-log.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";

export const shots = join(projectFolder, "test-results");

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly javaScript?: boolean;
  readonly locale?: string;
  readonly path?: string;
  readonly beforeOpening?: (page: Page) => Promise<void>;
}

export interface WatchedSite {
  readonly url: string;
  readonly browser: Site["browser"];
  /** Path of a file in the tests' own folder. */
  readonly at: (name: string) => string;
  readonly workplace: string;
  readonly newPage: (options?: PageOptions) => Promise<Page>;
  /** Addresses outside the page's own origin that any page asked for. */
  readonly elsewhere: string[];
  /** What any page wrote to the console, and its uncaught errors. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

export async function watchedSite(): Promise<WatchedSite> {
  const workplace = temporaryFolder();
  const site = await openSite();
  mkdirSync(shots, { recursive: true });
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  return {
    url: site.url,
    browser: site.browser,
    at: (name) => join(workplace.path, name),
    workplace: workplace.path,
    elsewhere,
    complaints,
    newPage: async (options = {}) => {
      const context = await site.browser.newContext({
        viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
        colorScheme: options.dark === true ? "dark" : "light",
        forcedColors: options.forcedColors === true ? "active" : "none",
        javaScriptEnabled: options.javaScript ?? true,
        locale: options.locale ?? "en-US",
        acceptDownloads: true,
      });
      const page = await context.newPage();
      page.on("request", (request) => {
        const address = request.url();
        if (!address.startsWith(site.url) && !/^(data|blob):/.test(address)) elsewhere.push(address);
      });
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      await options.beforeOpening?.(page);
      await page.goto(`${site.url}/${options.path ?? ""}`);
      return page;
    },
    close: async () => {
      await site.close();
      workplace.remove();
    },
  };
}

export async function writeLog(path: string, changes: Readonly<Record<string, Rows | null>> = {}): Promise<void> {
  writeFileSync(path, await smallLog(changes));
}

export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 2, name });

export async function openLog(page: Page, path: string): Promise<void> {
  await page.getByLabel("Attendance log (.xlsx)").setInputFiles(path);
}

/** From the opened log to the list of what is to be fixed. */
export async function toCheck(page: Page, job = "Attendance Recovery"): Promise<void> {
  await button(page, `Start ${job}`).click();
  await button(page, "Continue to columns").click();
  await button(page, "Continue to check").click();
  await heading(page, "Check the rows").waitFor();
}

export async function toDone(page: Page): Promise<void> {
  await button(page, /^Continue( and hold back [\d,]+ rows?)?$/).click();
  await heading(page, "What will be made").waitFor();
  await button(page, /^Make the /).click();
  await heading(page, / (are|is) ready$/).waitFor();
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFileSync(await download.path());
}

/** Clicks, and gives the bytes of the download that follows, which must have the name. */
export async function download(page: Page, buttonName: string, fileName: string): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, buttonName).first().click()]);
  expect(file.suggestedFilename()).toBe(fileName);
  return bytesOf(file);
}

/** What has the focus, as a screen reader names it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim();
  });
}

/** Waits for it: a screen takes the focus after it is drawn. */
export async function focusComesTo(page: Page, name: string | RegExp): Promise<void> {
  const ends = Date.now() + 15_000;
  for (;;) {
    const at = await focused(page);
    if (typeof name === "string" ? at.includes(name) : name.test(at)) return;
    if (Date.now() > ends) throw new Error(`The focus never came to ${String(name)}, but to ${at}.`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}
