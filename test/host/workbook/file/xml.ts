/** XML as small trees, and the texts that workbooks hold in them. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** As written, prefixes too: "r:id". */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * The root element. take is asked when an element ends: true means that it was dealt with and is left out of the tree, so that a
 * sheet of a million cells is never in memory as elements. Throws when the text is not well-formed.
 */
export function parseXml(bytes: Uint8Array, take: (element: XmlElement) => boolean = () => false): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: XmlElement[] = [];
  const roots: XmlElement[] = [];
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name: name.slice(name.indexOf(":") + 1), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length === 1) roots.push(element);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element !== undefined && take(element)) open.at(-1)?.children.pop();
  });
  parser.write(textOf(bytes)).close();
  return roots[0] ?? { name: "", attributes: {}, children: [], text: "" };
}

function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return Buffer.from(bytes)
    .toString(isUtf16 ? "utf16le" : "utf8")
    .replace(/^\uFEFF/, "");
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** All elements of a name below one, those of AlternateContent's Fallback left out. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((each) => {
    if (each.name === "Fallback") return [];
    return [...(each.name === name ? [each] : []), ...descendants(each, name)];
  });
}

/** "1" and "true" are true; without the attribute it is what Excel takes it for. */
export function flag(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value === "true";
}

export function numberOf(element: XmlElement | undefined, name: string): number | null {
  const value = element?.attributes[name];
  return value === undefined ? null : Number(value);
}

/** The relationship's id: the attribute is r:id, whatever prefix the file chose. */
export function relationshipId(element: XmlElement): string {
  return Object.entries(element.attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

/** "_x000D_" is the sign with this number. */
export function decodedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** What XML cannot hold, or would change, is written as "_x000D_"; a text that looks like this is guarded. */
export function encodedText(text: string): string {
  const guarded = text.replaceAll(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_");
  const written = guarded.replaceAll(
    NOT_IN_XML,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return escaped(written);
}

/** Control signs, halves of surrogate pairs, and the two numbers that are no signs. */
const NOT_IN_XML = new RegExp(
  String.raw`[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  "g",
);

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** For an attribute in double quotes. */
export function attribute(text: string): string {
  return escaped(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}
