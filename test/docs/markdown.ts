/** Reads the documents as the tests need them: tables under their headings, code spans, links. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { projectFolder } from "../support/ledger.ts";

export interface MarkdownTable {
  /** The text of the nearest heading above, without code marks. */
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every document of the project, by its path from the project's folder. */
export const documents: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...markdownIn("docs"),
].sort();

function markdownIn(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return markdownIn(path);
    return entry.name.endsWith(".md") ? [path] : [];
  });
}

export function document(path: string): string {
  return readFileSync(join(projectFolder, path), "utf8");
}

export function exists(path: string): boolean {
  return existsSync(join(projectFolder, path));
}

/** All tables, in their order. A table without rows is one too. */
export function tablesOf(markdown: string): readonly MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  const lines = proseLines(markdown);
  let heading = "";
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? "";
    heading = headingText(line) ?? heading;
    if (!line.startsWith("|") || !/^\|[\s|:-]+\|$/.test(lines[i + 1] ?? "")) continue;
    const rows: (readonly string[])[] = [];
    for (let r = i + 2; lines[r]?.startsWith("|") === true; r++) rows.push(cellsOf(lines[r] ?? ""));
    tables.push({ heading, columns: cellsOf(line), rows });
    i += rows.length + 1;
  }
  return tables;
}

/** The tables whose columns are these. */
export function tablesWith(markdown: string, columns: readonly string[]): readonly MarkdownTable[] {
  return tablesOf(markdown).filter((table) => table.columns.join("|") === columns.join("|"));
}

/** The part of a document under a heading, up to the next heading of the same or a higher level; "" when there is none. */
export function sectionOf(markdown: string, heading: string): string {
  const lines = markdown.split("\n");
  const start = lines.findIndex((line) => headingText(line) === heading);
  if (start < 0) return "";
  const level = headingLevel(lines[start] ?? "");
  const end = lines.findIndex(
    (line, index) => index > start && headingText(line) !== null && headingLevel(line) <= level,
  );
  return lines.slice(start + 1, end < 0 ? undefined : end).join("\n");
}

/** Texts between single back-quotes. */
export function codeSpans(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
}

export interface Link {
  readonly label: string;
  /** A path from the project's folder. */
  readonly target: string;
  /** "" when it leads to the whole document. */
  readonly anchor: string;
}

/** The links of a document that lead to files of the project. */
export function relativeLinks(path: string): readonly Link[] {
  const text = proseLines(document(path)).join("\n");
  return [...text.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].flatMap((match) => {
    const [, label = "", link = ""] = match;
    if (/^[a-z]+:/.test(link)) return [];
    const [file = "", anchor = ""] = link.split("#");
    const from = join(projectFolder, dirname(path));
    const target = file === "" ? path : relative(projectFolder, resolve(from, file)).split(sep).join("/");
    return [{ label, target, anchor }];
  });
}

/** Anchors of a document's headings, as GitHub makes them. */
export function anchorsOf(path: string): readonly string[] {
  return proseLines(document(path)).flatMap((line) => {
    const text = headingText(line);
    if (text === null) return [];
    const kept = text.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "");
    return [kept.replaceAll(" ", "-")];
  });
}

/** The lines outside fenced code. */
function proseLines(markdown: string): string[] {
  let fenced = false;
  return markdown.split("\n").map((line) => {
    if (line.startsWith("```")) fenced = !fenced;
    return fenced || line.startsWith("```") ? "" : line;
  });
}

function headingText(line: string): string | null {
  return /^#{1,6} (.+)$/.exec(line)?.[1]?.replaceAll("`", "").trim() ?? null;
}

function headingLevel(line: string): number {
  return /^#+/.exec(line)?.[0].length ?? 0;
}

function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/** The lines of the fenced block whose first line begins with these words. */
export function codeBlockBeginning(markdown: string, words: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? "");
  return (blocks.find((block) => block.startsWith(words)) ?? "").trimEnd().split("\n");
}
