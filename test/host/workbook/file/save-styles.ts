/** The looks of cells as a styles part. */
import type { CellStyle } from "../model.ts";
import { BUILTIN_FORMATS } from "./builtin-formats.ts";
import { attribute, encodedText } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const FIRST_OWN_FORMAT = 164;

export interface SavedStyles {
  /** The number of a look in the s attribute of cells; the look of plain cells is 0. */
  readonly numberOf: (style: CellStyle) => number;
  /** The part, when all looks are known. */
  readonly xml: () => string;
}

/** Numbers looks as they come. */
export function savedStyles(normal: CellStyle): SavedStyles {
  const looks = new Map<CellStyle, number>([[normal, 0]]);
  return {
    numberOf(style) {
      const known = looks.get(style);
      if (known !== undefined) return known;
      const number = looks.size;
      looks.set(style, number);
      return number;
    },
    xml: () => stylesXml([...looks.keys()]),
  };
}

function stylesXml(styles: readonly CellStyle[]): string {
  const fonts = listOf(styles, fontXml);
  const fills = listOf(styles, fillXml, [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const builtins = new Map([...BUILTIN_FORMATS].map(([number, format]) => [format, number]));
  const own = [...new Set(styles.map(({ numberFormat }) => numberFormat))].filter((format) => !builtins.has(format));
  const formatNumber = (format: string): number => builtins.get(format) ?? FIRST_OWN_FORMAT + own.indexOf(format);
  const formats = own.map(
    (format, place) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + place}" formatCode="${attribute(format)}"/>`,
  );
  const looks = styles.map(
    (style) =>
      `<xf numFmtId="${formatNumber(style.numberFormat)}" fontId="${fonts.placeOf(style)}" fillId="${fills.placeOf(style)}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignmentXml(style)}</xf>`,
  );
  const numberFormats = formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN}">${numberFormats}` +
    `<fonts count="${fonts.entries.length}">${fonts.entries.join("")}</fonts>` +
    `<fills count="${fills.entries.length}">${fills.entries.join("")}</fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${looks.length}">${looks.join("")}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}

/** Different entries once, in the order of their first use. */
function listOf(styles: readonly CellStyle[], entryOf: (style: CellStyle) => string, first: readonly string[] = []) {
  const entries = [...new Set([...first, ...styles.map(entryOf)])];
  return { entries, placeOf: (style: CellStyle): number => entries.indexOf(entryOf(style)) };
}

const UNDERLINES = {
  None: "",
  Single: "<u/>",
  Double: '<u val="double"/>',
  SingleAccountant: '<u val="singleAccounting"/>',
  DoubleAccountant: '<u val="doubleAccounting"/>',
} as const;

function fontXml({ bold, italic, underline, fontSize, fontColor, fontName }: CellStyle): string {
  return (
    `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${UNDERLINES[underline]}` +
    `<sz val="${fontSize}"/><color rgb="FF${fontColor.slice(1)}"/><name val="${attribute(fontName)}"/></font>`
  );
}

function fillXml({ fill }: CellStyle): string {
  if (fill === "") return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function alignmentXml({ horizontalAlignment, verticalAlignment, wrapText, indentLevel }: CellStyle): string {
  const horizontal =
    horizontalAlignment === "CenterAcrossSelection" ? "centerContinuous" : horizontalAlignment.toLowerCase();
  return (
    `<alignment horizontal="${horizontal}" vertical="${verticalAlignment.toLowerCase()}"` +
    `${wrapText ? ' wrapText="1"' : ""}${indentLevel > 0 ? ` indent="${indentLevel}"` : ""}/>`
  );
}

/** Shared texts, numbered as they come. */
export function savedTexts() {
  const texts = new Map<string, number>();
  return {
    numberOf(text: string): number {
      const known = texts.get(text);
      if (known !== undefined) return known;
      const number = texts.size;
      texts.set(text, number);
      return number;
    },
    xml(): string {
      const items = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${encodedText(text)}</t></si>`);
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join("")}</sst>`;
    },
  };
}

export type SavedTexts = ReturnType<typeof savedTexts>;
