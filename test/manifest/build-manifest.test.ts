/** The manifest that a build writes for a district's address, and the addresses that it refuses. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFor, readBuildArguments } from "../../src/tools/build-manifest.mjs";
import { projectFolder } from "../support/ledger.ts";
import { faultsOfManifest } from "./schema.ts";
import { everyElement, parseXml } from "./xml.ts";

const development = readFileSync(join(projectFolder, "manifest.xml"), "utf8");
const origin = (text: string) => readBuildArguments(["--env", `origin=${text}`]);

describe("the address", () => {
  test("is the one of development when none is given", () => {
    expect(readBuildArguments([])).toEqual({ address: null });
  });

  test.each([
    ["https://example.org/attendance", "https://example.org/attendance"],
    ["https://example.org/attendance/", "https://example.org/attendance"],
    ["https://example.org", "https://example.org"],
    ["HTTPS://Tools.Example.ORG:8443/k12/", "https://tools.example.org:8443/k12"],
    ["https://example.org/attendance/0.1.0", "https://example.org/attendance/0.1.0"],
  ])("%s is taken", (text, address) => {
    expect(origin(text)).toEqual({ address });
  });

  test.each([
    ["", "is missing"],
    ["http://example.org", "not safe"],
    ["HTTP://example.org", "not safe"],
    ["example.org", "not an https address"],
    ["ftp://example.org", "not an https address"],
    ["https://", "not an https address"],
    ["https:///attendance", "not an https address"],
    ["https://exam ple.org", "not an https address"],
    ["https://example.org:99999", "not an https address"],
    ["https://clerk:secret@example.org", "a user or a password"],
    ["https://example.org/?school=1", "with ? or #"],
    ["https://example.org/#", "with ? or #"],
    ["https://example.org/taskpane.html", "is a file"],
    ["https://example.org/manifest.xml", "is a file"],
  ])('"%s" is refused in one line that shows a right one', (text, reason) => {
    const { problem = "" } = origin(text);
    expect(problem).toContain(reason);
    expect(problem).toContain("npm run build -- --env origin=https://example.org/attendance");
    expect(problem).not.toContain("\n");
  });

  test.each([
    [["--env"]],
    [["--env", "mode=production"]],
    [["origin=https://example.org"]],
    [["--env", "origin=https://a.org", "x"]],
  ])("is not looked for in %j", (args) => {
    expect(readBuildArguments(args).problem).toContain("--env origin=https://example.org/attendance");
  });

  test("is checked before anything is built", () => {
    const build = [join(projectFolder, "src", "tools", "build.mjs"), "--env", "origin=http://example.org"];
    let ended: unknown;
    try {
      execFileSync(process.execPath, build, { encoding: "utf8", stdio: "pipe" });
    } catch (problem) {
      ended = problem;
    }
    expect(ended).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^The origin [^\n]+\n$/) as string,
    });
  });
});

describe("the manifest for an address", () => {
  const made = manifestFor("https://example.org/attendance", development);
  const addresses = everyElement(parseXml(made)).flatMap(({ attributes }) =>
    ["DefaultValue", "Value"].flatMap((name) => /^https?:.*/.exec(attributes[name] ?? "") ?? []),
  );

  test("has every address there, and nothing of development", () => {
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith("https://example.org/attendance/"))).toEqual([]);
    expect(made).not.toMatch(/localhost|<!--/);
  });

  test("is as good as the one of the repository in everything else", () => {
    expect(faultsOfManifest(parseXml(made))).toEqual([]);
    const back = manifestFor(
      "https://localhost:3000",
      made.replaceAll("https://example.org/attendance", "https://localhost:3000"),
    );
    expect(back).toBe(manifestFor("https://localhost:3000", development));
  });

  test("holds an address with letters that XML or a replacement would take for something else", () => {
    const { address } = origin("https://example.org/a&b/$&/$1");
    const [first = ""] = everyElement(parseXml(manifestFor(address ?? "", development))).flatMap(
      ({ name, attributes }) => (name === "IconUrl" ? (attributes["DefaultValue"] ?? "") : []),
    );
    expect(first).toBe("https://example.org/a&b/$&/$1/assets/icon-32.png");
  });
});
