/**
 * Opens an .xlsx file as Excel would show it. Written for this host alone, so that nothing of the product's own reader is trusted.
 * Not held, and so not in snapshots: borders, conditional formats, data validations, outlines, views, themes, macros.
 */
import { parseReference } from "./address.ts";
import { cellLessSheetName } from "./file/sheet-kinds.ts";
import { loadSheet } from "./file/load-sheet.ts";
import type { SharedParts } from "./file/load-sheet.ts";
import { colorReader } from "./file/load-colors.ts";
import { textOfItem } from "./file/load-cells.ts";
import { loadStyles } from "./file/load-styles.ts";
import { relationshipsOf } from "./file/relationships.ts";
import { child, childrenOf, decodedText, flag, numberOf, parseXml, relationshipId } from "./file/xml.ts";
import type { XmlElement } from "./file/xml.ts";
import { unzipped } from "./file/zip.ts";
import type { Area, HostWorkbook, Sheet, Visibility } from "./model.ts";
import { newSheet } from "./new-sheet.ts";
import { isRefusal } from "./refusal.ts";
import { PLAIN_STYLE } from "./style-runs.ts";
import { workbookWithoutSheets } from "./workbook.ts";

/** Throws when the bytes are no .xlsx file, or hold what cannot be simulated. */
export async function loadWorkbook(bytes: Uint8Array, name = "Book1.xlsx"): Promise<HostWorkbook> {
  return Promise.resolve(workbookOf(bytes, name));
}

function workbookOf(bytes: Uint8Array, name: string): HostWorkbook {
  const parts = unzipped(bytes);
  const main = relationshipsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const part = parts.get(main);
  if (part === undefined) throw new Error("The file has no workbook in it.");
  const root = parseXml(part);
  const relationships = relationshipsOf(parts, main);
  const partOfKind = (kind: string): Uint8Array | undefined =>
    parts.get(relationships.find((relationship) => relationship.kind === kind)?.target ?? "");

  const colorOf = colorReader(partOfKind("theme"));
  const styles = loadStyles(partOfKind("styles"), colorOf);
  const strings = partOfKind("sharedStrings");
  const texts: string[] = [];
  if (strings !== undefined)
    parseXml(strings, (element) => {
      if (element.name === "si") texts.push(textOfItem(element));
      return element.name === "si";
    });
  const shared: SharedParts = { parts, texts, styles, colorOf };

  const workbook = workbookWithoutSheets(name, flag(child(root, "workbookPr"), "date1904"));
  workbook.normalStyle = styles[0] ?? PLAIN_STYLE;
  workbook.structureProtected = flag(child(root, "workbookProtection"), "lockStructure");
  const mode = child(root, "calcPr")?.attributes["calcMode"];
  workbook.calculationMode =
    mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";

  /** In the order of the tabs, sheets without cells as null: names and the active tab count them too. */
  const tabs: (Sheet | null)[] = [];
  for (const entry of childrenOf(child(root, "sheets"), "sheet")) {
    const sheetName = decodedText(entry.attributes["name"] ?? "");
    const id = relationshipId(entry);
    const relationship = relationships.find((each) => each.id === id);
    if (relationship === undefined) throw new Error(`The file has no part for the sheet ${sheetName}.`);
    if (cellLessSheetName(relationship.kind)) {
      workbook.chartSheetNames.push(sheetName);
      tabs.push(null);
      continue;
    }
    const sheet = newSheet(workbook, sheetName);
    sheet.visibility = visibilityOf(entry);
    loadSheet(workbook, sheet, relationship.target, shared);
    workbook.sheets.push(sheet);
    tabs.push(sheet);
  }
  loadNames(workbook, child(root, "definedNames"), tabs);
  activate(workbook, tabs, root);
  return workbook;
}

function visibilityOf(entry: XmlElement): Visibility {
  const { state } = entry.attributes;
  return state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
}

function loadNames(workbook: HostWorkbook, list: XmlElement | undefined, tabs: readonly (Sheet | null)[]): void {
  for (const entry of childrenOf(list, "definedName")) {
    const name = decodedText(entry.attributes["name"] ?? "");
    const local = numberOf(entry, "localSheetId");
    const scope = local === null ? null : (tabs[local] ?? null);
    const formula = decodedText(entry.text);
    if (name.startsWith("_xlnm.")) {
      if (scope !== null) loadPrintName(scope, name, formula);
    } else if (local === null || scope !== null)
      (scope ?? workbook).names.push({ name, formula: `=${formula}`, visible: !flag(entry, "hidden") });
  }
}

/** Print titles may be of rows and of columns, with a comma between; only rows are known here. */
function loadPrintName(sheet: Sheet, name: string, formula: string): void {
  const areas = formula.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).flatMap((text) => areaOfText(text) ?? []);
  const { pageLayout } = sheet.look;
  if (name === "_xlnm.Print_Titles") {
    const rows = areas.find(({ columnCount }) => columnCount === 16_384) ?? null;
    sheet.look = { ...sheet.look, pageLayout: { ...pageLayout, printTitleRows: rows } };
  }
  if (name === "_xlnm.Print_Area")
    sheet.look = { ...sheet.look, pageLayout: { ...pageLayout, printArea: areas[0] ?? null } };
}

function areaOfText(text: string): Area | null {
  try {
    return parseReference(text).area;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

function activate(workbook: HostWorkbook, tabs: readonly (Sheet | null)[], root: XmlElement): void {
  const tab = numberOf(child(child(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  const given = tabs[tab] ?? null;
  const active =
    given?.visibility === "Visible" ? given : workbook.sheets.find(({ visibility }) => visibility === "Visible");
  if (active === undefined) throw new Error("The file has no sheet that can be seen.");
  workbook.activeSheetId = active.id;
}
