/** Cell styles of the sheets we make, added to the styles of a workbook. */
import { HEADER_COLOR, HEADER_TEXT_COLOR, LINK_COLOR, MUTED_COLOR } from "../results/cell-style.ts";
import type { CellStyle } from "../results/cell-style.ts";
import { escapeXml } from "./cell-text.ts";
import { TRANSITIONAL, XML_START } from "./namespaces.ts";
import {
  appendInside,
  applyEdits,
  changeAttribute,
  childNamed,
  insertBefore,
  setAttribute,
  xmlTree,
} from "./xml-edit.ts";
import type { Edit, XmlElement } from "./xml-edit.ts";

/** Formats that every program knows by number. */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["@", 49],
]);
const FIRST_CUSTOM_FORMAT = 164;
/** What follows each list in a style sheet, for lists that are missing. */
const LIST_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The style sheet of a workbook made from nothing. */
export const PLAIN_STYLES =
  `${XML_START}<styleSheet xmlns="${TRANSITIONAL.main}">` +
  `<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A list of the style sheet to which entries are added; equal entries that are there already are used again. */
interface StyleList {
  readonly indexOf: (xml: string) => number;
  readonly edits: () => Edit[];
}

/** What programs take to be there: the first entries of each list, of which the first two fills cannot be chosen. */
const FIRST_ENTRIES: Readonly<Record<string, (p: string) => readonly string[]>> = {
  fonts: (p) => [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
  fills: (p) => ["none", "gray125"].map((type) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`),
  borders: (p) => [`<${p}border/>`],
  cellStyleXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
  cellXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`],
};

/** The style sheet with the styles added, and the index of each. What stood in it stays as it was. */
export function addStyles(
  text: string,
  styles: readonly CellStyle[],
): { readonly text: string; readonly indexes: readonly number[] } {
  const root = xmlTree(text);
  const formats = formatList(text, root);
  const fonts = styleList(text, root, "fonts");
  const fills = styleList(text, root, "fills");
  const borders = styleList(text, root, "borders");
  const bases = styleList(text, root, "cellStyleXfs");
  const cells = styleList(text, root, "cellXfs");
  const body = bodyFont(root);
  const p = root.prefix;
  const indexes = styles.map((style) => {
    const format = formats.idOf(style.format);
    const font = style.font === "body" ? 0 : fonts.indexOf(fontXml(p, body, style.font));
    const fill = style.filled === true ? fills.indexOf(fillXml(p)) : 0;
    const horizontal =
      style.align === "indented" ? ' horizontal="left" indent="1"' : ` horizontal="${style.align ?? "general"}"`;
    const alignment =
      `<${p}alignment${style.align === undefined ? "" : horizontal}` +
      ` vertical="top"${style.wrap === true ? ' wrapText="1"' : ""}/>`;
    return cells.indexOf(
      `<${p}xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="0" xfId="0" applyNumberFormat="1"` +
        `${font === 0 ? "" : ' applyFont="1"'}${fill === 0 ? "" : ' applyFill="1"'} applyAlignment="1">${alignment}</${p}xf>`,
    );
  });
  return {
    text: applyEdits(
      text,
      [formats, fonts, fills, borders, bases, cells].flatMap((list) => list.edits()),
    ),
    indexes,
  };
}

/** Cell styles for texts, each like one of the workbook's but for its format: digits in them stay text. */
export interface TextStyles {
  readonly indexOf: (like: number) => number;
  /** The style sheet with them. */
  readonly text: () => string;
}

export function textStyles(text: string): TextStyles {
  const root = xmlTree(text);
  const cells = styleList(text, root, "cellXfs");
  const listed = childNamed(root, "cellXfs")?.children ?? [];
  const format = String(BUILT_IN_FORMATS.get("@"));
  return {
    indexOf(like) {
      const style = listed[like] ?? listed[0];
      const xml =
        style === undefined
          ? `<${root.prefix}xf fontId="0" fillId="0" borderId="0" xfId="0"/>`
          : text.slice(style.start, style.end);
      const own = xmlTree(xml);
      return cells.indexOf(
        applyEdits(xml, [
          ...setAttribute(xml, own, "numFmtId", format),
          ...setAttribute(xml, own, "applyNumberFormat", "1"),
        ]),
      );
    },
    text: () => applyEdits(text, cells.edits()),
  };
}

function styleList(text: string, root: XmlElement, name: string): StyleList {
  const list = childNamed(root, name);
  const known = new Map<string, number>();
  const count = list?.children.length ?? 0;
  list?.children.forEach((child, index) => {
    const xml = text.slice(child.start, child.end);
    if (!known.has(xml)) known.set(xml, index);
  });
  const added = (FIRST_ENTRIES[name]?.(root.prefix) ?? []).slice(count);
  return {
    indexOf(xml) {
      const index = known.get(xml) ?? count + added.length;
      if (!known.has(xml)) {
        known.set(xml, index);
        added.push(xml);
      }
      return index;
    },
    edits: () => listEdits(text, root, name, added),
  };
}

function formatList(
  text: string,
  root: XmlElement,
): { readonly idOf: (code: string) => number; readonly edits: () => Edit[] } {
  const known = new Map<string, number>(BUILT_IN_FORMATS);
  let next = FIRST_CUSTOM_FORMAT;
  for (const { attributes } of childNamed(root, "numFmts")?.children ?? []) {
    const id = Number(attributes["numFmtId"]);
    const code = attributes["formatCode"] ?? "";
    if (!known.has(code)) known.set(code, id);
    next = Math.max(next, id + 1);
  }
  const added: string[] = [];
  return {
    idOf(code) {
      const id = known.get(code) ?? next;
      if (!known.has(code)) {
        known.set(code, id);
        next++;
        added.push(`<${root.prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`);
      }
      return id;
    },
    edits: () => listEdits(text, root, "numFmts", added),
  };
}

function listEdits(text: string, root: XmlElement, name: string, added: readonly string[]): Edit[] {
  if (added.length === 0) return [];
  const list = childNamed(root, name);
  const xml = added.join("");
  if (list !== undefined)
    return [
      ...changeAttribute(text, list, "count", String(list.children.length + added.length)),
      appendInside(text, list, xml),
    ];
  const tag = `${root.prefix}${name}`;
  const later = LIST_ORDER.slice(LIST_ORDER.indexOf(name) + 1);
  return [insertBefore(text, root, later, `<${tag} count="${String(added.length)}">${xml}</${tag}>`)];
}

/** Our sheets are set in the workbook's own font. */
function bodyFont(root: XmlElement): { readonly name: string; readonly size: number } {
  const font = childNamed(root, "fonts")?.children[0];
  const value = (name: string): string | undefined =>
    font === undefined ? undefined : childNamed(font, name)?.attributes["val"];
  return { name: value("name") ?? "Calibri", size: Number(value("sz") ?? 11) };
}

function fontXml(p: string, body: { readonly name: string; readonly size: number }, font: CellStyle["font"]): string {
  const look = {
    body: { bold: false, underline: false, color: "FF000000", size: body.size },
    title: { bold: true, underline: false, color: `FF${HEADER_COLOR}`, size: body.size + 4 },
    strong: { bold: true, underline: false, color: "FF000000", size: body.size },
    muted: { bold: false, underline: false, color: `FF${MUTED_COLOR}`, size: body.size },
    header: { bold: true, underline: false, color: `FF${HEADER_TEXT_COLOR}`, size: body.size - 2 },
    link: { bold: false, underline: true, color: `FF${LINK_COLOR}`, size: body.size },
  }[font];
  return (
    `<${p}font>${look.bold ? `<${p}b/>` : ""}${look.underline ? `<${p}u/>` : ""}<${p}sz val="${String(look.size)}"/>` +
    `<${p}color rgb="${look.color}"/><${p}name val="${escapeXml(body.name)}"/><${p}family val="2"/></${p}font>`
  );
}

function fillXml(p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${HEADER_COLOR}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}
