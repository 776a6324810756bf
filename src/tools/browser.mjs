/** Finds an installed Chromium, Chrome or Edge and prints its path; on Debian as root a missing one is installed. */
import { join } from "node:path";
import { findProgram, installOnDebian } from "./programs.mjs";
import { isMain, stop } from "./workshop.mjs";

function candidates() {
  const env = process.env;
  if (process.platform === "darwin") {
    return ["/Applications", join(env.HOME ?? "", "Applications")].flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ]);
  }
  if (process.platform === "win32") {
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        join(folder, "Chromium", "Application", "chrome.exe"),
      ]);
  }
  return [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
  ];
}

/** The path of the browser, or null when there is none and none could be installed. LEDGER_BROWSER names one by hand. */
export function findBrowser() {
  const chosen = process.env.LEDGER_BROWSER;
  if (chosen !== undefined && chosen !== "") return findProgram([chosen]);
  return findProgram(candidates()) ?? (installOnDebian("chromium") ? findProgram(candidates()) : null);
}

if (isMain(import.meta.url)) {
  const path = findBrowser();
  if (path === null) {
    stop(
      "The browser tests need Chromium, Google Chrome or Microsoft Edge. Install one of them and run the command again.",
    );
  }
  process.stdout.write(`${path}\n`);
}
