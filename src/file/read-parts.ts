/** Reads the small parts of a workbook: its list of sheets, shared texts, styles and tables. */
import type { SheetTable } from "../core/sheet/sheet.ts";
import { decodeCellText } from "./cell-text.ts";
import { isTimeFormat } from "../results/number-format.ts";
import { relationshipId } from "./part-names.ts";
import { columnOf, ownText } from "./read-sheet.ts";
import { readXml, xmlStream } from "./xml-reader.ts";
import type { XmlStream } from "./xml-reader.ts";

export interface WorkbookList {
  readonly date1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly relationship: string }[];
  readonly definedNames: readonly string[];
}

export function readWorkbookList(text: string): WorkbookList {
  let date1904 = false;
  const sheets: { name: string; relationship: string }[] = [];
  const definedNames: string[] = [];
  readXml(text, {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      if (name === "sheet") sheets.push({ name: attributes["name"] ?? "", relationship: relationshipId(attributes) });
      if (name === "definedName" && attributes["name"] !== undefined) definedNames.push(attributes["name"]);
    },
  });
  return { date1904, sheets, definedNames };
}

/** Collects the shared texts: the runs of rich text joined, phonetic hints left out. */
export function sharedStringsReader(): XmlStream & { readonly strings: readonly string[] } {
  const strings: string[] = [];
  let current = "";
  let insideText = false;
  let insidePhonetic = false;
  const stream = xmlStream({
    open(name) {
      if (name === "si") current = "";
      else if (name === "t") insideText = !insidePhonetic;
      else if (name === "rPh") insidePhonetic = true;
    },
    close(name) {
      if (name === "si") strings.push(ownText(decodeCellText(current)));
      else if (name === "t") insideText = false;
      else if (name === "rPh") insidePhonetic = false;
    },
    text(text) {
      if (insideText) current += text;
    },
  });
  return { ...stream, strings };
}

/** For each cell style of the workbook, whether it shows a time. */
export function readTimeStyles(text: string): boolean[] {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let insideCellStyles = false;
  readXml(text, {
    open(name, attributes) {
      if (name === "numFmt") custom.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "cellXfs") insideCellStyles = true;
      else if (name === "xf" && insideCellStyles) formats.push(Number(attributes["numFmtId"] ?? 0));
    },
    close(name) {
      if (name === "cellXfs") insideCellStyles = false;
    },
  });
  return formats.map((format) => isTimeFormat(format, custom));
}

/** The table of a table part, or null when the part describes none. */
export function readTable(text: string): SheetTable | null {
  let table: SheetTable | null = null;
  readXml(text, {
    open(name, attributes) {
      if (name !== "table" || table !== null) return;
      const area = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(attributes["ref"] ?? "");
      if (area === null) return;
      const lastRow = Number(area[4]);
      table = {
        name: attributes["displayName"] ?? attributes["name"] ?? "",
        firstRow: Number(area[2]),
        lastRow,
        firstColumn: columnOf(area[1] ?? ""),
        lastColumn: columnOf(area[3] ?? ""),
        hasHeader: attributes["headerRowCount"] !== "0",
        totalsRow: Number(attributes["totalsRowCount"] ?? 0) > 0 ? lastRow : null,
      };
    },
  });
  return table;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
