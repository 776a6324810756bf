import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { buildLedger, ledger, temporaryFolder } from "../support/ledger.ts";
import { readWithExcelJs, smallLog, smallLogSheets } from "../support/small-log.ts";

interface ResultJson {
  readonly totals: { asOf: string; rows: Record<string, Record<string, number>> };
  readonly tables: Record<string, { columns: string[]; rows: (string | number | null)[][] }>;
  readonly issues: Record<string, string>[];
}

const workplace = temporaryFolder();
const at = (...names: string[]) => join(workplace.path, ...names);
const run = (...args: string[]) => ledger(["run", ...args], workplace.path);
const RESULTS = ["AR_Records_2026-06-30.csv", "AR_Services_2026-06-30.csv", "Spring log with results.xlsx"];

jest.setTimeout(60_000);

beforeAll(async () => {
  buildLedger();
  writeFileSync(at("Spring log.xlsx"), await smallLog());
}, 120_000);

afterAll(() => workplace.remove());

describe("a run that succeeds", () => {
  test("writes the copy, both import files and result.json, and says so", async () => {
    const { status, out, err } = await run("Spring log.xlsx", "--out", "done", "--json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(readdirSync(at("done")).sort()).toEqual([...RESULTS, "result.json"].sort());
    expect(out).toContain("school year 2025-26, as of 06/30/2026");
    for (const name of RESULTS) expect(out).toContain(name);
  });

  test("leaves the input as it was, byte for byte", async () => {
    const before = readFileSync(at("Spring log.xlsx"));
    await run("Spring log.xlsx", "--out", "untouched");
    expect(readFileSync(at("Spring log.xlsx")).equals(before)).toBe(true);
  });

  test("gives the same bytes for the same input", async () => {
    await run("Spring log.xlsx", "--out", "first", "--json");
    await run("Spring log.xlsx", "--out", "second", "--json");
    for (const name of [...RESULTS, "result.json"]) {
      expect([name, readFileSync(at("first", name)).equals(readFileSync(at("second", name)))]).toEqual([name, true]);
    }
  });

  test("gives the same bytes on a computer of another time zone and language, where the log has another date", async () => {
    mkdirSync(at("elsewhere"), { recursive: true });
    copyFileSync(at("Spring log.xlsx"), at("elsewhere", "Spring log.xlsx"));
    utimesSync(at("elsewhere", "Spring log.xlsx"), new Date("2031-02-03"), new Date("2031-02-03"));
    await run("Spring log.xlsx", "--out", "here", "--json");
    const elsewhere = { TZ: "Asia/Tokyo", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", USER: "somebody", HOME: "/" };
    const ended = await ledger(["run", "Spring log.xlsx", "--out", "there", "--json"], at("elsewhere"), elsewhere);
    expect(ended.err).toBe("");
    for (const name of [...RESULTS, "result.json"]) {
      expect([name, readFileSync(at("elsewhere", "there", name)).equals(readFileSync(at("here", name)))]).toEqual([
        name,
        true,
      ]);
    }
  });

  test("keeps the sheets of the log and adds the output sheets", async () => {
    await run("Spring log.xlsx", "--out", "sheets");
    const workbook = await readWithExcelJs(readFileSync(at("sheets", "Spring log with results.xlsx")));
    const names = workbook.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(smallLogSheets), "CE_Weekly_Audit", "Run_Log"]));
    expect(workbook.getWorksheet("Students")?.getCell("A2").value).toBe("0012345");
  });

  test("result.json holds totals that add up, every table and ISO dates", async () => {
    await run("Spring log.xlsx", "--out", "json", "--json");
    const json = JSON.parse(readFileSync(at("json", "result.json"), "utf8")) as ResultJson;
    expect(json.totals.asOf).toBe("2026-06-30");
    expect(Object.keys(json.totals.rows)).toEqual(expect.arrayContaining(["Students", "Attendance", "Programs"]));
    for (const { read, used, notCounted, heldBack, duplicates, copies } of Object.values(json.totals.rows)) {
      expect(read).toBe(
        [used, notCounted, heldBack, duplicates, copies].reduce((sum = 0, count = 0) => sum + count, 0),
      );
    }
    expect(Object.keys(json.tables)).toEqual(
      expect.arrayContaining(["AR_Recalculation", "CE_Weekly_Audit", "CE_Summary", "Exceptions", "Run_Log"]),
    );
    for (const { columns, rows } of Object.values(json.tables)) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  test("the summary's issues are those of result.json", async () => {
    const { out } = await run("Spring log.xlsx", "--out", "issues", "--json");
    const json = JSON.parse(readFileSync(at("issues", "result.json"), "utf8")) as ResultJson;
    for (const { code } of json.issues) expect(out).toContain(code);
  });

  test("replaces the files of an earlier run and leaves others alone", async () => {
    await run("Spring log.xlsx", "--out", "again");
    writeFileSync(at("again", "my notes.txt"), "mine");
    writeFileSync(at("again", RESULTS[0] ?? ""), "old");
    expect((await run("Spring log.xlsx", "--out", "again")).status).toBe(0);
    expect(readdirSync(at("again")).sort()).toEqual([...RESULTS, "my notes.txt"].sort());
    expect(readFileSync(at("again", RESULTS[0] ?? ""), "utf8")).not.toBe("old");
  });

  test("a workbook with macros keeps its ending", async () => {
    writeFileSync(at("Macros.XLSM"), await smallLog());
    await run("Macros.XLSM", "--out", "macros");
    expect(readdirSync(at("macros"))).toContain("Macros with results.xlsm");
  });

  test("Run_Log takes the time and the name that are given", async () => {
    await run("Spring log.xlsx", "--out", "stamped", "--json", "--run-at", "2026-07-01 08:00", "--run-by", "M. Diaz");
    const json = JSON.parse(readFileSync(at("stamped", "result.json"), "utf8")) as ResultJson;
    expect(json.tables["Run_Log"]?.rows[0]?.slice(0, 2)).toEqual(["2026-07-01 08:00", "M. Diaz"]);
  });

  test("settings come from the file, and --set wins", async () => {
    writeFileSync(at("district.json"), JSON.stringify({ "As Of": "03/01/2026", "Weekly Maximum Hours": 12 }));
    const both = ["--settings", "district.json", "--set", "As Of=05/01/2026"];
    const { status, out } = await run("Spring log.xlsx", "--out", "settings", ...both);
    expect(status).toBe(0);
    expect(out).toContain("as of 05/01/2026");
    expect(readdirSync(at("settings"))).toContain("AR_Services_2026-05-01.csv");
  });
});

describe("held-back rows", () => {
  const write = async () => {
    const attendance = smallLogSheets["Attendance"] ?? [];
    const bad = ["9999999", "2025-09-02", "CE", "Oak Continuation", "ENG", "1", "Interval", 1, "P", 60];
    writeFileSync(at("held.xlsx"), await smallLog({ Attendance: [...attendance, bad] }));
  };

  test("are counted, and the status is still 0", async () => {
    await write();
    const { status, out } = await run("held.xlsx", "--out", "held");
    expect(status).toBe(0);
    expect(out).toContain("1 row held back");
    expect(out).toContain("student-not-found");
  });

  test("give status 3 with --strict, and the files are written all the same", async () => {
    await write();
    const { status } = await run("held.xlsx", "--out", "strict", "--strict");
    expect(status).toBe(3);
    expect(readdirSync(at("strict"))).toContain("held with results.xlsx");
  });

  test("--strict gives 0 when there is none", async () => {
    expect((await run("Spring log.xlsx", "--out", "strict-none", "--strict")).status).toBe(0);
  });
});

describe("what cannot be used gives status 2, one clear line, and nothing written", () => {
  const refused = async (args: readonly string[], words: readonly string[], out = "nothing") => {
    const ended = await run(...args, "--out", out);
    expect({ status: ended.status, out: ended.out }).toEqual({ status: 2, out: "" });
    expect(ended.err.trimEnd().split("\n")).toHaveLength(1);
    for (const word of words) expect(ended.err).toContain(word);
    expect(existsSync(at("nothing"))).toBe(false);
  };

  test("a missing file", () => refused(["no such.xlsx"], ["no such.xlsx", "no such file"]));
  test("a folder", () => refused(["."], ["folder"]));
  test("no input at all", () => refused([], ["INPUT.xlsx"]));
  test("two inputs", () => refused(["Spring", "log.xlsx"], ["log.xlsx", "quotes"]));
  test("an unknown option", () => refused(["Spring log.xlsx", "--jsn"], ["--jsn", "--help"]));
  test("an option without its value", () => refused(["Spring log.xlsx", "--set"], ["--set"]));

  test("no output folder", async () => {
    const { status, err } = await run("Spring log.xlsx");
    expect(status).toBe(2);
    expect(err).toContain("--out");
  });

  test("an empty file", async () => {
    writeFileSync(at("empty.xlsx"), "");
    await refused(["empty.xlsx"], ["empty.xlsx", "is not an Excel workbook"]);
  });

  test("a text file called .xlsx", async () => {
    writeFileSync(at("text.xlsx"), "Student Number,Date\n");
    await refused(["text.xlsx"], ["text.xlsx", "is not an Excel workbook"]);
  });

  test("a workbook that is cut off", async () => {
    writeFileSync(at("cut.xlsx"), (await smallLog()).slice(0, 3000));
    await refused(["cut.xlsx"], ["cut.xlsx"]);
  });

  test("an old .xls", async () => {
    writeFileSync(at("old.xls"), compoundFile("Workbook"));
    await refused(["old.xls"], ["old.xls", "Excel 97-2003"]);
  });

  test("a workbook with a password", async () => {
    writeFileSync(at("secret.xlsx"), compoundFile("EncryptedPackage"));
    await refused(["secret.xlsx"], ["secret.xlsx", "password"]);
  });

  test("a missing sheet is named", async () => {
    writeFileSync(at("no students.xlsx"), await smallLog({ Students: null }));
    await refused(["no students.xlsx"], ["Students"]);
  });

  test("a missing column is named", async () => {
    const students = (smallLogSheets["Students"] ?? []).map((row) => row.filter((_cell, index) => index !== 4));
    writeFileSync(at("no grade.xlsx"), await smallLog({ Students: students }));
    await refused(["no grade.xlsx"], ["Students", "Grade"]);
  });

  test("an unknown setting is named", () =>
    refused(["Spring log.xlsx", "--set", "Hour Rounding=Day"], ["Hour Rounding"]));
  test("a value that is not listed", () => refused(["Spring log.xlsx", "--set", "Hours Rounding=Week"], ["Week"]));
  test("--set without an equals sign", () => refused(["Spring log.xlsx", "--set", "Hours"], ["Name=Value"]));

  test.each([
    ["[1]", "one object"],
    ['{"As Of": {}}', "As Of"],
    ['{"As Of": null}', "As Of"],
    ["{", "not JSON"],
  ])("the settings file %s", async (text, words) => {
    writeFileSync(at("bad.json"), text);
    await refused(["Spring log.xlsx", "--settings", "bad.json"], ["bad.json", words]);
  });

  test("a settings file that is not there", () =>
    refused(["Spring log.xlsx", "--settings", "gone.json"], ["gone.json", "no such file"]));

  test("an output folder that is a file", async () => {
    writeFileSync(at("in the way"), "a file");
    await refused(["Spring log.xlsx"], ["in the way", "is a file"], "in the way");
    expect(readFileSync(at("in the way"), "utf8")).toBe("a file");
  });

  test("an output folder below a file", async () => {
    writeFileSync(at("plain"), "a file");
    await refused(["Spring log.xlsx"], ["plain", "is a file"], join("plain", "deeper"));
  });

  test("a folder where a file belongs: the others are not written", async () => {
    mkdirSync(at("blocked", "AR_Services_2026-06-30.csv"), { recursive: true });
    await refused(["Spring log.xlsx"], ["AR_Services_2026-06-30.csv"], "blocked");
    expect(readdirSync(at("blocked"))).toEqual(["AR_Services_2026-06-30.csv"]);
  });

  test("an output folder that may not be written to", async () => {
    // Root may write anywhere, so the folder is one that refuses everybody: a place of the system without real files.
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) {
      mkdirSync(at("locked"));
      chmodSync(at("locked"), 0o555);
    }
    const folder = isRoot && existsSync("/proc/self") ? "/proc/ledger-results" : "locked";
    await refused(["Spring log.xlsx"], [folder], folder);
  });
});

/** The start of a compound file whose directory has an entry of the name: what old and encrypted workbooks begin with. */
function compoundFile(entry: string): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  ["Root Entry", entry].forEach((name, index) => {
    const start = 1024 + index * 128;
    bytes.write(name, start, "utf16le");
    bytes.writeUInt16LE((name.length + 1) * 2, start + 64);
    bytes[start + 66] = index === 0 ? 5 : 2;
    bytes.writeInt32LE(-1, start + 68);
    bytes.writeInt32LE(-1, start + 72);
    bytes.writeInt32LE(index === 0 ? 1 : -1, start + 76);
  });
  return bytes;
}
