/** What the manifest names is in the built page: nobody finds a missing page or icon only in Excel. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { everyElement, parseXml } from "../manifest/xml.ts";
import { projectFolder } from "../support/ledger.ts";

test("every page and icon that the manifest names is built", () => {
  const tool = join(projectFolder, "src", "tools", "build.mjs");
  const folder = execFileSync(process.execPath, [tool, "page"], { encoding: "utf8" }).trim();
  const manifest = parseXml(readFileSync(join(projectFolder, "manifest.xml"), "utf8"));
  const paths = everyElement(manifest)
    .map(({ attributes }) => attributes["DefaultValue"] ?? "")
    .filter((value) => value.startsWith("https://"))
    .map((value) => new URL(value).pathname);
  expect(paths.length).toBeGreaterThan(30);
  expect([...new Set(paths)].filter((path) => !existsSync(join(folder, path)))).toEqual([]);
}, 300_000);
