/** Settings that a copy is to remember: its Settings sheet changed, or a new one. See results/settings-plan.ts. */
import { planSettings } from "../results/settings-plan.ts";
import type { SettingsOnSheet, SettingsPlan, SettingToSave } from "../results/settings-plan.ts";
import type { CellStyle } from "../results/cell-style.ts";
import { editCells, formulasOverCells, tableDownTo } from "./edit-cells.ts";
import type { Namespaces } from "./namespaces.ts";
import { openPackage, partText } from "./read-package.ts";
import type { WorkbookPackage } from "./read-package.ts";
import { readTable } from "./read-parts.ts";
import { PLAIN_MARGINS, sheetXml } from "./sheet-xml.ts";
import type { StylePair } from "./sheet-xml.ts";
import { addStyles, textStyles } from "./styles.ts";
import type { SheetPart, WorkbookFile } from "./workbook-file.ts";
import type { NewPart } from "./zip.ts";

/** Of the columns of a new sheet, in characters. */
const WIDTHS = [32, 26];
const HEADER: CellStyle = { format: "@", font: "strong" };
const LINE: CellStyle = { format: "@", font: "body" };

const encoder = new TextEncoder();

/** Where settings go in a copy of the file. A value that formulas for several cells keep gets a line of its own. */
export async function planForFile(file: WorkbookFile, settings: readonly SettingToSave[]): Promise<SettingsPlan> {
  const { input, sheetNames } = file;
  const plan = planSettings(input, sheetNames, settings);
  if (plan.kind !== "on-sheet") return plan;
  const isFixed = formulasOverCells(await textOf(await openPackage(file.source), partOf(file, plan).part));
  return planSettings(input, sheetNames, settings, (row, column) => !isFixed(row, column));
}

/** The package that gets the settings, and its style sheet as it is by now. */
export interface SettingsTarget {
  readonly workbook: WorkbookPackage;
  readonly file: WorkbookFile;
  readonly styles: string;
  readonly namespaces: Namespaces;
  /** Where a sheet may be added. */
  readonly newPlace: () => NewPlace;
}

interface NewPlace {
  readonly sheetId: number;
  readonly relationship: string;
  readonly part: string;
}

export interface RememberedSettings {
  /** New, or in the place of those of their names. */
  readonly parts: readonly NewPart[];
  readonly styles: string;
  /** The sheet that was made, if one was. */
  readonly added: readonly (NewPlace & { readonly sheetName: string })[];
  /** The sheet on which a formula gave way to a value, if one did. */
  readonly lostFormulasOn: readonly string[];
}

/** What following the plan changes in a package; nothing without one. */
export async function rememberedSettings(
  plan: SettingsPlan | null,
  target: SettingsTarget,
): Promise<RememberedSettings> {
  switch (plan?.kind) {
    case undefined:
      return { parts: [], styles: target.styles, added: [], lostFormulasOn: [] };
    case "new-sheet":
      return newSheet(plan, target);
    case "on-sheet":
      return changedSheet(plan, target);
    case "impossible":
      throw new Error("Settings were to be written that have no place.");
  }
}

function newSheet(
  { sheet, lines }: Extract<SettingsPlan, { kind: "new-sheet" }>,
  { styles, namespaces, newPlace }: SettingsTarget,
): RememberedSettings {
  const place = newPlace();
  const withOurs = addStyles(styles, [HEADER, LINE]);
  const [header, body] = withOurs.indexes.map((index): StylePair[] =>
    WIDTHS.map(() => ({ number: index, text: index })),
  );
  const content = sheetXml(
    {
      columns: WIDTHS.map((width) => ({ width })),
      rows: lines.map((values, index) => ({ values, styles: (index === 0 ? header : body) ?? [] })),
      headerRow: 1,
      freeze: false,
      tabColor: null,
      selected: false,
      print: { header: "", footer: `&L${sheet}&RPage &P of &N`, margins: PLAIN_MARGINS, scale: null, newPages: [] },
      afterRows: () => [],
      textArea: () => `A1:B${String(lines.length)}`,
      hasTable: false,
    },
    namespaces,
  );
  return {
    parts: [{ name: place.part, content }],
    styles: withOurs.text,
    added: [{ ...place, sheetName: sheet }],
    lostFormulasOn: [],
  };
}

async function changedSheet(
  plan: SettingsOnSheet,
  { workbook, file, styles }: SettingsTarget,
): Promise<RememberedSettings> {
  const { part, tableParts } = partOf(file, plan);
  const asText = textStyles(styles);
  const { changed, added, overflow } = plan;
  const lines = [...added, ...(overflow?.lines ?? [])];
  const cells = [...changed, ...lines.flatMap(({ name, value }) => [name, value])];
  const sheet = editCells(await textOf(workbook, part), cells, asText.indexOf);
  const parts = [partWith(workbook, part, sheet.xml)];
  for (const name of overflow?.growth === "inside" ? tableParts : []) {
    const text = await textOf(workbook, name);
    const table = readTable(text);
    if (table === null || table.name !== overflow?.table.name) continue;
    parts.push(partWith(workbook, name, tableDownTo(text, table.lastRow + overflow.lines.length)));
  }
  return { parts, styles: asText.text(), added: [], lostFormulasOn: sheet.hadFormulas ? [plan.sheet] : [] };
}

function partOf(file: WorkbookFile, { sheet }: SettingsOnSheet): SheetPart {
  const around = file.sheetParts.find(({ name }) => name === sheet);
  if (around === undefined) throw new Error("The sheet with the settings is not in the workbook.");
  return around;
}

async function textOf(workbook: WorkbookPackage, name: string): Promise<string> {
  const part = workbook.find(name);
  if (part === undefined) throw new Error("A part of the workbook is gone.");
  return partText(part);
}

/** Under the name that the package spells. */
function partWith(workbook: WorkbookPackage, name: string, xml: string): NewPart {
  return { name: workbook.find(name)?.name ?? name, content: encoder.encode(xml) };
}
