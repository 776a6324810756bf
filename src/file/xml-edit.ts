/** Small edits to the text of an XML part that leave every other character as it was. */
import { SaxesParser } from "saxes";
import { localName } from "./xml-reader.ts";

/** Where an element stands in the text. closeStart equals end when it is written <like this/>. */
export interface XmlElement {
  readonly name: string;
  /** "x:" of <x:row>, or "". */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface OpenElement {
  name: string;
  prefix: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

/** The root element. Throws when the text is not well-formed. */
export function xmlTree(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: OpenElement[] = [];
  const roots: OpenElement[] = [];
  parser.on("opentag", (tag) => {
    const openEnd = parser.position;
    const name = localName(tag.name);
    const prefix = tag.name.slice(0, tag.name.length - name.length);
    const start = text.lastIndexOf("<", openEnd - 1);
    const element: OpenElement = {
      name,
      prefix,
      attributes: tag.attributes,
      children: [],
      start,
      openEnd,
      closeStart: openEnd,
      end: openEnd,
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on("closetag", (tag) => {
    const element = open.pop();
    if (element === undefined || tag.isSelfClosing) return;
    element.end = parser.position;
    element.closeStart = text.lastIndexOf("<", element.end - 1);
  });
  parser.write(text).close();
  const [root] = roots;
  if (root === undefined) throw new Error("The XML has no element.");
  return root;
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

/** Puts more XML at the end of an element's content. */
export function appendInside(text: string, element: XmlElement, added: string): Edit {
  if (element.closeStart < element.end) return { start: element.closeStart, end: element.closeStart, text: added };
  const slash = text.lastIndexOf("/", element.openEnd);
  return { start: slash, end: element.openEnd, text: `>${added}</${element.prefix}${element.name}>` };
}

/** Puts XML before the first of the element's children that has one of these names, else at its end. */
export function insertBefore(text: string, element: XmlElement, names: readonly string[], added: string): Edit {
  const next = element.children.find((child) => names.includes(child.name));
  return next === undefined ? appendInside(text, element, added) : { start: next.start, end: next.start, text: added };
}

/** Sets an attribute where the element has it. The value is written as it is. */
export function changeAttribute(text: string, element: XmlElement, name: string, value: string): Edit[] {
  const tag = text.slice(element.start, element.openEnd);
  const match = new RegExp(`(?<=\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
  if (match === null) return [];
  const start = element.start + match.index;
  return [{ start, end: start + match[0].length, text: `${name}="${value}"` }];
}

/** Sets an attribute, which the element gets where it has none. */
export function setAttribute(text: string, element: XmlElement, name: string, value: string): Edit[] {
  const changed = changeAttribute(text, element, name, value);
  const at = element.start + 1 + element.prefix.length + element.name.length;
  return changed.length > 0 ? changed : [{ start: at, end: at, text: ` ${name}="${value}"` }];
}

/** The text with the edits made. They must not overlap; those at one place are made in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return asUtf8(result + text.slice(at));
}

/** The text is written as UTF-8, whatever it was read as. */
function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
}
