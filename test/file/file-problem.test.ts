import { fileProblemOf, fileProblemText } from "../../src/file/file-problem.ts";
import type { FileProblem } from "../../src/file/file-problem.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { madeWorkbook, packed, rows, unpacked } from "./packages.ts";

async function problemWith(bytes: Uint8Array): Promise<FileProblem | null> {
  try {
    await readWorkbook(bytes);
    return null;
  } catch (error) {
    return fileProblemOf(error);
  }
}

/** The start of an OLE file with a directory of streams. */
function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    for (let place = 0; place < name.length; place++) bytes[512 + 128 * index + 2 * place] = name.charCodeAt(place);
  });
  return bytes;
}

const log = madeWorkbook({
  sheets: [
    { name: "Fall log", xml: rows({ 1: '<c r="A1"><v>1</v></c>' }) },
    { name: "Spring log", xml: rows({ 1: '<c r="A1"><v>2</v></c>' }) },
  ],
});

describe("a file that is no readable workbook", () => {
  it.each([
    ["random bytes", new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])],
    ["an empty file", new Uint8Array()],
    ["text", new TextEncoder().encode("Student Number,Date\n")],
    ["a Word document of 2003", oleFile("Root Entry", "WordDocument")],
  ])("%s is not an Excel workbook", async (_, bytes) => {
    expect(await problemWith(bytes)).toEqual({ kind: "not-excel" });
  });

  it("an encrypted workbook asks for its password to be removed", async () => {
    const problem = await problemWith(oleFile("Root Entry", "EncryptionInfo", "EncryptedPackage"));
    expect(problem).toEqual({ kind: "password" });
    expect(problem === null ? "" : fileProblemText(problem)).toBe(
      "is protected with a password: open it in Excel, remove the password (File > Info > Protect Workbook), save and try again",
    );
  });

  it.each(["Workbook", "Book"])("a workbook of Excel 97-2003 (stream %s) is to be saved anew", async (stream) => {
    expect(await problemWith(oleFile("Root Entry", stream))).toEqual({ kind: "old-excel" });
  });

  it("a binary workbook is to be saved anew", async () => {
    const bytes = await packed({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      "xl/workbook.bin": "x",
    });
    expect(await problemWith(bytes)).toEqual({ kind: "binary-workbook" });
  });

  it("another ZIP file or Office document is not an Excel workbook", async () => {
    expect(await problemWith(await packed({ "readme.txt": "hello" }))).toEqual({ kind: "not-excel" });
    const word = await packed({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels":
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      "word/document.xml": "<document/>",
    });
    expect(await problemWith(word)).toEqual({ kind: "not-excel" });
  });

  it.each([0.3, 0.6, 0.95])("a workbook cut off at %d of its length is damaged", async (share) => {
    const bytes = await log;
    expect(await problemWith(bytes.slice(0, Math.floor(bytes.length * share)))).toMatchObject({ kind: "damaged" });
  });

  it("a damaged list of sheets names the part", async () => {
    const parts = Object.fromEntries(await unpacked(await log));
    const problem = await problemWith(await packed({ ...parts, "xl/workbook.xml": "<workbook><sheets>" }));
    expect(problem).toEqual({ kind: "damaged", part: "xl/workbook.xml", sheet: null });
  });
});

describe("a workbook with one damaged sheet", () => {
  it.each([
    ["cut off", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v>"],
    ["not XML", "hello"],
    [
      "with a number that is none",
      `<worksheet><sheetData><row r="1"><c r="A1"><v>abc</v></c></row></sheetData></worksheet>`,
    ],
    [
      "with a text that is not there",
      `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>`,
    ],
    [
      "with a cell that is none",
      `<worksheet><sheetData><row r="1"><c r="?"><v>7</v></c></row></sheetData></worksheet>`,
    ],
    [
      "with a row that is none",
      `<worksheet><sheetData><row r="0"><c r="A0"><v>7</v></c></row></sheetData></worksheet>`,
    ],
  ])("%s is read but for that sheet", async (_, xml) => {
    const parts = Object.fromEntries(await unpacked(await log));
    const file = await readWorkbook(await packed({ ...parts, "xl/worksheets/sheet2.xml": xml }));
    expect(file.input.sheets.map(({ name }) => name)).toEqual(["Fall log"]);
    expect(file.damagedSheets).toEqual([{ sheet: "Spring log", why: "damaged" }]);
  });

  it("notices a byte that was changed, by the checksum", async () => {
    const bytes = new Uint8Array(
      await madeWorkbook({ sheets: [{ name: "Log", xml: rows({ 1: '<c r="A1"><v>12345</v></c>' }) }] }),
    );
    const changed = new Uint8Array(bytes);
    // The checksums in the part's two headers are simpler to falsify than its packed data.
    const name = new TextEncoder().encode("xl/worksheets/sheet1.xml");
    for (const checksum of [firstIndexOf(changed, name) - 30 + 14, lastIndexOf(changed, name) - 46 + 16]) {
      changed[checksum] = (changed[checksum] ?? 0) ^ 1;
    }
    const file = await readWorkbook(changed);
    expect(file.damagedSheets).toEqual([{ sheet: "Log", why: "damaged" }]);
  });
});

function firstIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = 0; at <= bytes.length - wanted.length; at++) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.length - wanted.length; at >= 0; at--) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

it("an error that is a bug carries no file problem", () => {
  expect(fileProblemOf(new Error("oops"))).toBeNull();
  expect(fileProblemOf("oops")).toBeNull();
});
