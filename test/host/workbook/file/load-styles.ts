/** The looks that a file's cells point at. */
import type { CellStyle, HorizontalAlignment, Underline, VerticalAlignment } from "../model.ts";
import { PLAIN_STYLE, styleWith } from "../style-runs.ts";
import { BUILTIN_FORMATS } from "./builtin-formats.ts";
import type { ColorOf } from "./load-colors.ts";
import { child, childrenOf, decodedText, flag, numberOf, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** By the number in a cell's s attribute; the first is the look of all other cells. */
export function loadStyles(part: Uint8Array | undefined, colorOf: ColorOf): CellStyle[] {
  if (part === undefined) return [PLAIN_STYLE];
  const root = parseXml(part);
  const formats = new Map(BUILTIN_FORMATS);
  for (const format of childrenOf(child(root, "numFmts"), "numFmt"))
    formats.set(numberOf(format, "numFmtId") ?? 0, decodedText(format.attributes["formatCode"] ?? "General"));
  const fonts = childrenOf(child(root, "fonts"), "font").map((font) => fontOf(font, colorOf));
  const fills = childrenOf(child(root, "fills"), "fill").map((fill) => fillOf(fill, colorOf));
  const styles = childrenOf(child(root, "cellXfs"), "xf").map((look) =>
    styleWith(PLAIN_STYLE, {
      ...fonts[numberOf(look, "fontId") ?? 0],
      ...alignmentOf(child(look, "alignment")),
      fill: fills[numberOf(look, "fillId") ?? 0] ?? "",
      numberFormat: formats.get(numberOf(look, "numFmtId") ?? 0) ?? "General",
    }),
  );
  return styles.length === 0 ? [PLAIN_STYLE] : styles;
}

function fontOf(font: XmlElement, colorOf: ColorOf): Partial<CellStyle> {
  const isOn = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flag(element, "val", true);
  };
  const underline = child(font, "u");
  return {
    bold: isOn("b"),
    italic: isOn("i"),
    underline: underline === undefined ? "None" : underlineOf(underline.attributes["val"] ?? "single"),
    fontColor: colorOf(child(font, "color")) ?? "#000000",
    fontSize: numberOf(child(font, "sz"), "val") ?? 11,
    fontName: child(font, "name")?.attributes["val"] ?? "Calibri",
  };
}

function underlineOf(text: string): Underline {
  const kinds: Readonly<Record<string, Underline>> = {
    none: "None",
    double: "Double",
    singleAccounting: "SingleAccountant",
    doubleAccounting: "DoubleAccountant",
  };
  return kinds[text] ?? "Single";
}

/** Patterns other than a plain color look like none here. */
function fillOf(fill: XmlElement, colorOf: ColorOf): string {
  const pattern = child(fill, "patternFill");
  if (pattern?.attributes["patternType"] !== "solid") return "";
  return colorOf(child(pattern, "fgColor")) ?? "";
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

function alignmentOf(alignment: XmlElement | undefined): Partial<CellStyle> {
  return {
    horizontalAlignment: HORIZONTAL[alignment?.attributes["horizontal"] ?? ""] ?? "General",
    verticalAlignment: VERTICAL[alignment?.attributes["vertical"] ?? ""] ?? "Bottom",
    wrapText: flag(alignment, "wrapText"),
    indentLevel: numberOf(alignment, "indent") ?? 0,
  };
}
