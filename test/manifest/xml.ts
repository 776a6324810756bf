/** A well-formed XML text as a tree; anything else is an error that names the line. */
import { SaxesParser } from "saxes";

export interface Element {
  /** The local name behind the prefix of its namespace here: "Hosts", "ov:Hosts", "bt:Image". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The namespaces of a task pane manifest, and the prefixes that these tests give them. */
const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov:",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt:",
};

export function parseXml(text: string): Element {
  const open: Element[] = [];
  const roots: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const kept = Object.values(attributes).filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns");
    const element: Element = {
      name: `${prefixes[uri] ?? `{${uri}}`}${local}`,
      attributes: Object.fromEntries(kept.map(({ name, value }) => [name, value])),
      children: [],
      text: "",
    };
    (open.at(-1)?.children ?? roots).push(element);
    open.push(element);
  });
  parser.on("text", (more) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += more;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.trim();
  });
  parser.write(text).close();
  const [root] = roots;
  if (root === undefined) throw new Error("There is no element.");
  return root;
}

/** The element itself and everything inside, in the order of the text. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

export function elementsNamed(root: Element, name: string): Element[] {
  return everyElement(root).filter((element) => element.name === name);
}

/** The only element of that name; an error when there is another number of them. */
export function onlyElement(root: Element, name: string): Element {
  const [element, ...others] = elementsNamed(root, name);
  if (element === undefined || others.length > 0) throw new Error(`One ${name} is wanted.`);
  return element;
}
