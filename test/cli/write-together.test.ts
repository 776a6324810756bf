import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkFolder, writeTogether } from "../../src/cli/write-together.ts";
import { temporaryFolder } from "../support/ledger.ts";

const workplace = temporaryFolder();
afterAll(() => workplace.remove());

const file = (name: string, ...texts: string[]) => ({
  name,
  pieces: texts.map((text) => new TextEncoder().encode(text)),
});

test("writes all pieces of all files and leaves nothing else", () => {
  const folder = join(workplace.path, "new", "deep");
  writeTogether(folder, [file("a.txt", "one ", "two"), file("b.txt")]);
  expect(readdirSync(folder).sort()).toEqual(["a.txt", "b.txt"]);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("one two");
});

test("when one file cannot be written, the others stay as they were", () => {
  const folder = join(workplace.path, "half");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.txt"), "old");
  const impossible = file(join("missing", "b.txt"), "new");
  expect(() => writeTogether(folder, [file("a.txt", "new"), impossible])).toThrow("nothing was changed");
  expect(readdirSync(folder)).toEqual(["a.txt"]);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("old");
});

test("when a rename fails, files that were already in place are put back", () => {
  const folder = join(workplace.path, "put-back");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.txt"), "old");
  // A trailing slash passes every check before but cannot be renamed onto.
  const impossible = file(`b.txt/`, "new");
  expect(() => writeTogether(folder, [file("a.txt", "new"), file("c.txt", "new"), impossible])).toThrow();
  expect(readdirSync(folder)).toEqual(["a.txt"]);
  expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("old");
});

test("a folder made for files that could not be written is removed again", () => {
  const folder = join(workplace.path, "made", "for-nothing");
  expect(() => writeTogether(folder, [file(join("missing", "b.txt"), "new")])).toThrow();
  expect(readdirSync(workplace.path)).not.toContain("made");
});

test("checking a folder makes nothing", () => {
  checkFolder(join(workplace.path, "later", "perhaps"));
  expect(readdirSync(workplace.path)).not.toContain("later");
});
