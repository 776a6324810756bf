/**
 * Starts the simulated Excel around a page in a real browser, as Excel on Windows or as Excel on the web. The page stays as it is, with
 * its script from Microsoft's address; that address is answered from the npm package, and nothing reaches a network.
 */
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import type { Told } from "../protocol/events.ts";
import type { ExcelHost } from "../protocol/host.ts";
import { libraryFolder } from "../protocol/library-folder.ts";
import { simulateExcel, throwOwnFailures } from "./simulated-excel.ts";
import type { ExcelOptions } from "./simulated-excel.ts";
import { answerMessages, frameName, parentOrigin } from "./web-parent.ts";
import { windowExternal } from "./window-external.ts";
import type { HostIdentity } from "./window-external.ts";

export interface BrowserExcel {
  /** The window: the task pane itself on Windows, the page around it on the web. */
  readonly page: Page;
  /** The task pane. */
  readonly pane: Frame;
  readonly host: ExcelHost;
  /** Workbooks that the add-in opened with Excel.createWorkbook, as base64. */
  readonly createdWorkbooks: readonly string[];
  /** Closes the window. Throws if the add-in used anything that is not simulated. */
  readonly close: () => Promise<void>;
}

/** Answers Microsoft's address with the files of the package. */
async function routeLibrary(context: BrowserContext): Promise<void> {
  await context.route("https://appsforoffice.microsoft.com/lib/1/hosted/**", async (route) => {
    const file = normalize(new URL(route.request().url()).pathname.replace("/lib/1/hosted/", ""));
    const body = await readFile(join(libraryFolder, file));
    // The library loads its other files with crossorigin.
    const headers = { "Access-Control-Allow-Origin": "*" };
    await route.fulfill({ body, headers, contentType: "text/javascript" });
  });
}

/** The way from the page to the host, as source text for the page. */
const connectionSource = `{
  execute: (body, flags, customData) => globalThis.simulatedExcelExecute(body, flags, customData),
  onEvents: (deliver) => { globalThis.simulatedExcelTell = deliver; },
}`;

async function connect(page: Page, host: ExcelHost): Promise<void> {
  await page.exposeFunction("simulatedExcelExecute", host.execute);
  host.onEvents((told) => {
    void page.evaluate((each) => {
      const { simulatedExcelTell: tell } = globalThis as unknown as Record<string, (told: Told) => void>;
      tell?.(each);
    }, told);
  });
}

async function openOnWindows(page: Page, address: string, identity: HostIdentity): Promise<Frame> {
  const external = `(${String(windowExternal)})(${JSON.stringify(identity)}, ${connectionSource})`;
  await page.addInitScript(`Object.defineProperty(window, "external", { value: ${external}, configurable: true });`);
  await page.goto(address);
  return page.mainFrame();
}

const quoted = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

async function openOnTheWeb(page: Page, address: string, identity: HostIdentity): Promise<Frame> {
  const answering = `(${String(answerMessages)})(${JSON.stringify(identity)}, ${connectionSource});`;
  const frame = `<iframe name="${quoted(frameName)}" src="${quoted(address)}" style="width: 350px; height: 720px"></iframe>`;
  const html = `<!doctype html><title>Excel on the web, simulated</title><script>${answering}</script>${frame}`;
  await page.route(`${parentOrigin}/`, (route) => route.fulfill({ body: html, contentType: "text/html" }));
  await page.goto(`${parentOrigin}/`);
  const pane = page.frames().find((each) => each.parentFrame() !== null);
  if (pane === undefined) throw new Error("The task pane has no frame.");
  return pane;
}

/** Opens the add-in's page at the address, in a new window of the browser, in a simulated Excel. */
export async function openInExcel(
  context: BrowserContext,
  address: string,
  options: ExcelOptions = {},
): Promise<BrowserExcel> {
  const { host, identity, createdWorkbooks } = simulateExcel(options);
  await routeLibrary(context);
  const page = await context.newPage();
  await connect(page, host);
  const open = identity.platform === "web" ? openOnTheWeb : openOnWindows;
  const pane = await open(page, address, identity);
  return {
    page,
    pane,
    host,
    createdWorkbooks,
    close: async () => {
      await page.close();
      throwOwnFailures(host);
    },
  };
}
