import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import packageFile from "../../package.json" with { type: "json" };
import { buildLedger, ledger, ledgerScript, temporaryFolder } from "../support/ledger.ts";
import { readWithExcelJs } from "../support/small-log.ts";

const workplace = temporaryFolder();
const at = (...names: string[]) => join(workplace.path, ...names);
const call = (...args: string[]) => ledger(args, workplace.path);

jest.setTimeout(60_000);

beforeAll(() => void buildLedger(), 120_000);
afterAll(() => workplace.remove());

test("--help says how, --version says which", async () => {
  expect(await call("--help")).toMatchObject({
    status: 0,
    err: "",
    out: expect.stringContaining("--strict") as string,
  });
  expect(await call("--version")).toEqual({ status: 0, err: "", out: `${packageFile.version}\n` });
});

test.each([[[]], [["rum"]], [["sample"]], [["template", "log.csv"]], [["sample", "a.xlsx", "--students", "0"]]])(
  "%j is refused with one line",
  async (args) => {
    const { status, out, err } = await call(...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  },
);

test("template makes an empty log with the required sheets", async () => {
  expect((await call("template", "log.xlsx")).status).toBe(0);
  const workbook = await readWithExcelJs(readFileSync(at("log.xlsx")));
  const names = workbook.worksheets.map((sheet) => sheet.name);
  expect(names).toEqual(expect.arrayContaining(["Students", "Attendance", "Programs"]));
});

test("a log that somebody has filled in is not replaced unless that is asked for", async () => {
  writeFileSync(at("mine.xlsx"), "mine");
  const { status, err } = await call("template", "mine.xlsx");
  expect(status).toBe(2);
  expect(err).toContain("mine.xlsx");
  expect(readFileSync(at("mine.xlsx"), "utf8")).toBe("mine");
  expect((await call("template", "mine.xlsx", "--force")).status).toBe(0);
});

test("the same seed makes the same students, and the sample runs", async () => {
  const options = ["--students", "30", "--seed", "7"];
  expect((await call("sample", "a.xlsx", ...options)).status).toBe(0);
  expect((await call("sample", "b.xlsx", ...options)).status).toBe(0);
  expect(readFileSync(at("a.xlsx")).equals(readFileSync(at("b.xlsx")))).toBe(true);
  const { status, err } = await call("run", "a.xlsx", "--out", "results", "--json");
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(readdirSync(at("results"))).toHaveLength(4);
});

test("two at once, in one folder, leave whole files", async () => {
  await call("sample", "c.xlsx", "--students", "30", "--seed", "7");
  const ended = await Promise.all([1, 2, 3].map(() => call("run", "c.xlsx", "--out", "shared", "--json")));
  expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(readdirSync(at("shared"))).toHaveLength(4);
  JSON.parse(readFileSync(at("shared", "result.json"), "utf8"));
});

test("the npm script passes the exit status on", async () => {
  expect((await ledgerScript(["--version"], workplace.path)).status).toBe(0);
  expect((await ledgerScript(["run", "gone.xlsx", "--out", "none"], workplace.path)).status).toBe(2);
});
