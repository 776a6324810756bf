/** Texts as cells hold them: characters that XML cannot carry stand as _xHHHH_. */
import { clipText } from "../results/clip-text.ts";

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
// eslint-disable-next-line no-control-regex -- these are the characters to be escaped
const NOT_ALLOWED = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g;
const NEEDS_XML_ESCAPE = /[&<>"]/;

/** "a_x000D_b" -> "a\rb". */
export function decodeCellText(text: string): string {
  return text.includes("_x")
    ? text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
}

/** A text as it may stand in a cell's XML: clipped to what a cell can hold, control characters and literal _xHHHH_ escaped. */
export function encodeCellText(text: string): string {
  const clipped = clipText(text);
  const escaped = clipped.includes("_x") ? clipped.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : clipped;
  return escapeXml(escaped.replace(NOT_ALLOWED, characterEscape));
}

/** The element <t> of a text; p is the prefix of its namespace. */
export function textElement(text: string, p = ""): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<${p}t${space}>${encodeCellText(text)}</${p}t>`;
}

/** For element text and for attributes in double quotes. */
export function escapeXml(text: string): string {
  if (!NEEDS_XML_ESCAPE.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function characterEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
