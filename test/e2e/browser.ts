/** A browser and the built page, served as npm start serves it. */
import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { projectFolder } from "../support/ledger.ts";

const tool = (name: string) => join(projectFolder, "src", "tools", name);

export interface Site {
  readonly browser: Browser;
  readonly url: string;
  readonly close: () => Promise<void>;
}

export async function openSite(): Promise<Site> {
  // A folder that a later build leaves alone.
  const folder = execFileSync(process.execPath, [tool("build.mjs"), "page"], { encoding: "utf8" }).trim();
  const executablePath = execFileSync(process.execPath, [tool("browser.mjs")], { encoding: "utf8" }).trim();
  const server = spawn(process.execPath, [tool("serve.mjs"), folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((ready, failed) => {
    createInterface(server.stdout).once("line", ready);
    server.once("exit", () => failed(new Error("The server did not start.")));
  });
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const close = async () => {
    await browser.close();
    server.kill();
  };
  return { browser, url, close };
}
