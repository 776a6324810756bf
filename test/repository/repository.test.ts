/** The repository itself: what a reader, a reviewer and a machine may rely on. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import { projectFolder } from "../support/ledger.ts";

const read = (name: string) => readFileSync(join(projectFolder, name), "utf8");

/** Files that are, or are about to be, in the repository. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: projectFolder,
  encoding: "utf8",
})
  .split("\n")
  .filter((name) => name !== "" && existsSync(join(projectFolder, name)));

const texts = files.filter(
  (name) => /\.(ts|tsx|mjs|js|cjs|json|md|xml|html|css)$/.test(name) && name !== "package-lock.json",
);

test("nothing is left to do in the code", () => {
  const marks = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX"].join("|")})\\b`);
  expect(texts.filter((name) => marks.test(read(name)))).toEqual([]);
});

test("no test is skipped or run alone", () => {
  const marks = new RegExp(
    `\\b(test|it|describe)\\.(${["on" + "ly", "sk" + "ip", "to" + "do"].join("|")})\\b|\\bx(it|test|describe)\\(`,
  );
  expect(texts.filter((name) => name.startsWith("test/") && marks.test(read(name)))).toEqual([]);
});

test("package.json and manifest.xml have one version, which a manifest writes in four parts", () => {
  expect(/<Version>(.*?)<\/Version>/.exec(read("manifest.xml"))?.[1]).toBe(`${packageFile.version}.0`);
});

test("the lockfile names no registry, and every version is pinned", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  const ranges = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(ranges).toEqual([]);
});

test("the lockfile is complete: npm ci works on every system", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, { version?: string }> };
  expect(Object.entries(packages).filter(([, { version }]) => version === undefined)).toEqual([]);
});

// npm writes down only what this system needs when it finds node_modules filled; a package for another system is then lost.
test("the lockfile has an entry for every package that another one asks for, also for other systems", () => {
  interface Entry {
    readonly dependencies?: Record<string, string>;
    readonly optionalDependencies?: Record<string, string>;
  }
  const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Entry> };
  const placesFor = (path: string, name: string): string[] => {
    const place = `${path === "" ? "" : `${path}/`}node_modules/${name}`;
    return path === ""
      ? [place]
      : [place, ...placesFor(path.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ""), name)];
  };
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesFor(path, name).some((place) => Object.hasOwn(packages, place)))
      .map((name) => `${name}, wanted by ${path}`),
  );
  expect(missing).toEqual([]);
});

test("no path of somebody's computer is in a file", () => {
  const paths = new RegExp(["/ho" + "me/\\w", "/Us" + "ers/\\w", "/ro" + "ot/", "C:\\\\\\\\Us" + "ers"].join("|"));
  expect(texts.filter((name) => paths.test(read(name)))).toEqual([]);
});

test("every script of package.json is there", () => {
  const tools = Object.values(packageFile.scripts).flatMap((script) => /^node (\S+)/.exec(script)?.[1] ?? []);
  expect(tools.filter((name) => !existsSync(join(projectFolder, name)))).toEqual([]);
});

test("the icons have the sizes in their names", () => {
  for (const size of [16, 32, 64, 80]) {
    const png = readFileSync(join(projectFolder, "assets", `icon-${String(size)}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test("the check of the whole project can be run", () => {
  expect(statSync(join(projectFolder, ".ci", "run")).mode & 0o100).toBe(0o100);
});
