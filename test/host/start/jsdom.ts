/// <reference types="office-js" />
/**
 * Starts Microsoft's own, unchanged office.js in jest's jsdom, with a simulated Excel behind it. Every start is a fresh library: its
 * globals go away with `stop()`, so that a test file can start as often as it likes.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ExcelHost } from "../protocol/host.ts";
import type { Levers } from "../protocol/levers.ts";
import { libraryFolder } from "../protocol/library-folder.ts";
import type { HostWorkbook } from "../workbook/model.ts";
import { simulateExcel, throwOwnFailures } from "./simulated-excel.ts";
import type { ExcelOptions } from "./simulated-excel.ts";
import { windowExternal } from "./window-external.ts";

type Globals = Record<string, unknown> & {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
};

export interface StartedExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly host: ExcelHost;
  readonly levers: Levers;
  readonly workbook: HostWorkbook;
  /** Workbooks that the add-in opened with Excel.createWorkbook, as base64. */
  readonly createdWorkbooks: readonly string[];
  /** Takes the library away. Throws if the add-in used anything that is not simulated, even if it swallowed the error. */
  readonly stop: () => void;
}

export interface StartOptions extends ExcelOptions {
  /** Let Excel.run end before its references are given back, as it does for users. Then requests come after the test's own. */
  readonly lateCleanup?: boolean;
}

const libraryAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const sources = new Map<string, string>();

/** A file of the library. Excel on the web has another transport; in jsdom its pane gets the desktop's file under its name. */
function source(file: string): string {
  const name = file === "excel-web-16.00.js" ? "excel-win32-16.01.js" : file;
  let text = sources.get(name);
  if (text === undefined) {
    text = readFileSync(join(libraryFolder, name), "utf8");
    sources.set(name, text);
  }
  return text;
}

const globals = globalThis as unknown as Globals;

/** What the library replaces in the window. */
const replaced: readonly (readonly [object: () => object, name: string])[] = [
  [() => globalThis, "external"],
  [() => globalThis, "alert"],
  [() => globalThis, "confirm"],
  [() => globalThis, "prompt"],
  [() => history, "pushState"],
  [() => history, "replaceState"],
];

/** Keeps the window as it is now; gives the way back. */
function keepWindow(): () => void {
  const before = new Set(Reflect.ownKeys(globalThis));
  const kept = replaced.map(
    ([object, name]) => [object, name, Object.getOwnPropertyDescriptor(object(), name)] as const,
  );
  return () => {
    for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const [object, name, descriptor] of kept) {
      Reflect.deleteProperty(object(), name);
      if (descriptor !== undefined) Object.defineProperty(object(), name, descriptor);
    }
    sessionStorage.clear();
  };
}

/** Runs the library's scripts as the page asks for them. */
function loadScripts(): () => void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(libraryAddress)) continue;
        // In the global scope, as a script element runs it.
        (0, eval)(`${source(node.src.slice(libraryAddress.length))}\n//# sourceURL=${node.src}`);
        node.dispatchEvent(new Event("load"));
      }
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    for (const script of document.querySelectorAll(`script[src^="${libraryAddress}"]`)) script.remove();
  };
}

/** Opens a workbook in a simulated Excel with the add-in's page in it. Office.onReady has been answered when this resolves. */
export async function startExcel(options: StartOptions = {}): Promise<StartedExcel> {
  if (Object.hasOwn(globalThis, "Office")) throw new Error("Stop the Excel that was started before.");
  const { host, identity, createdWorkbooks } = simulateExcel(options);
  const restoreWindow = keepWindow();
  Object.defineProperty(globalThis, "external", {
    value: windowExternal(identity, host),
    configurable: true,
    writable: true,
  });
  const stopScripts = loadScripts();
  const script = document.createElement("script");
  await new Promise((loaded) => {
    script.addEventListener("load", loaded);
    script.src = `${libraryAddress}office.js`;
    document.head.append(script);
  });
  await globals.Office.onReady();
  const { Excel, Office, OfficeExtension } = globals;
  // The library itself refuses members that this Excel does not have, and ends Excel.run after its cleanup.
  Object.assign(Reflect.get(OfficeExtension, "CommonUtility") as object, { _doApiNotSupportedCheck: true });
  const cleanup = { _synchronousCleanup: options.lateCleanup !== true };
  Object.assign(Reflect.get(OfficeExtension, "Utility") as object, cleanup);
  return {
    Excel,
    Office,
    host,
    levers: host.levers,
    workbook: host.workbook,
    createdWorkbooks,
    stop: () => {
      stopScripts();
      restoreWindow();
      throwOwnFailures(host);
    },
  };
}
