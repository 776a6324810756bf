/** Opens a file as a workbook package, or says why it is none. */
import { fileProblemError } from "./file-problem.ts";
import { readRelationships, relationshipsPart } from "./part-names.ts";
import type { Relationship } from "./part-names.ts";
import { decodeXml } from "./xml-reader.ts";
import { joinBytes } from "../results/fingerprint.ts";
import { zipParts } from "./zip.ts";
import type { ZipPart } from "./zip.ts";

export interface WorkbookPackage {
  /** Parts in the file's order. */
  readonly parts: readonly ZipPart[];
  /** By name, ignoring case, as the standard asks. */
  readonly find: (name: string) => ZipPart | undefined;
  /** The name of the workbook part, mostly xl/workbook.xml. */
  readonly workbookPart: string;
}

/** Throws a file problem when the file is not a readable workbook. */
export async function openPackage(source: Uint8Array | Blob): Promise<WorkbookPackage> {
  await checkKind(source);
  const parts = await zipParts(source).catch((error: unknown) => {
    throw fileProblemError({ kind: "damaged", part: "the package", sheet: null }, error);
  });
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  const find = (name: string): ZipPart | undefined => byName.get(name.toLowerCase());
  const root = find("_rels/.rels");
  const workbookPart =
    root === undefined
      ? undefined
      : readRelationships(await partText(root), "").find((relationship) => relationship.kind === "officeDocument")
          ?.target;
  if (workbookPart === undefined) throw fileProblemError({ kind: "not-excel" });
  if (workbookPart.toLowerCase().endsWith(".bin")) throw fileProblemError({ kind: "binary-workbook" });
  const workbook = find(workbookPart);
  if (workbook === undefined) throw fileProblemError({ kind: "damaged", part: workbookPart, sheet: null });
  const types = find("[Content_Types].xml");
  if (types === undefined) throw fileProblemError({ kind: "damaged", part: "[Content_Types].xml", sheet: null });
  if (!(await isSpreadsheet(types, workbook))) throw fileProblemError({ kind: "not-excel" });
  return { parts, find, workbookPart: workbook.name };
}

/** Other Office documents are packages too; only a workbook has a root element of that name. */
async function isSpreadsheet(types: ZipPart, workbook: ZipPart): Promise<boolean> {
  if (/spreadsheetml|ms-excel/i.test(await partText(types))) return true;
  return /<(\w+:)?workbook\b/.test(await partText(workbook));
}

/** The whole text of a part; throws a file problem that names it when it cannot be unpacked. */
export async function partText(part: ZipPart): Promise<string> {
  return decodeXml(await partBytes(part));
}

async function partBytes(part: ZipPart): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  await guarded(part.name, () => part.pour((chunk) => chunks.push(chunk)));
  return joinBytes(chunks);
}

/** The relationships of a part; none when it has no .rels part. */
export async function relationshipsOf(workbook: WorkbookPackage, part: string): Promise<Relationship[]> {
  const relationships = workbook.find(relationshipsPart(part));
  return relationships === undefined
    ? []
    : guarded(relationships.name, async () => readRelationships(await partText(relationships), part));
}

/** Runs what reads a part; whatever goes wrong in it becomes a file problem that names the part. */
export async function guarded<T>(part: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && "fileProblem" in error) throw error;
    throw fileProblemError({ kind: "damaged", part, sheet: null }, error);
  }
}

const OLE_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

/** Tells the kinds of files apart that are mistaken for workbooks, by their first bytes. */
async function checkKind(source: Uint8Array | Blob): Promise<void> {
  const start = await firstBytes(source, 8);
  if (startsWith(start, ZIP_START)) return;
  if (!startsWith(start, OLE_START)) throw fileProblemError({ kind: "not-excel" });
  const whole = await firstBytes(source, Number.POSITIVE_INFINITY);
  if (holdsName(whole, "EncryptedPackage")) throw fileProblemError({ kind: "password" });
  if (holdsName(whole, "Workbook") || holdsName(whole, "Book")) throw fileProblemError({ kind: "old-excel" });
  throw fileProblemError({ kind: "not-excel" });
}

async function firstBytes(source: Uint8Array | Blob, count: number): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source.subarray(0, Math.min(count, source.length));
  return new Uint8Array(await source.slice(0, Math.min(count, source.size)).arrayBuffer());
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Stream names stand in the directory as UTF-16 with a zero at the end, on multiples of 128 bytes. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 0; at + 2 * name.length + 1 < bytes.length; at += 128) {
    let index = 0;
    while (index < name.length && bytes[at + 2 * index] === name.charCodeAt(index) && bytes[at + 2 * index + 1] === 0)
      index++;
    if (index === name.length && bytes[at + 2 * index] === 0) return true;
  }
  return false;
}
