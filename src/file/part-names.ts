/** How the parts of a workbook package point at each other. */
import { attributeNamed, readXml } from "./xml-reader.ts";

export interface Relationship {
  readonly id: string;
  /** The last piece of the type's address: "worksheet", "table", whatever the flavour of the standard. */
  readonly kind: string;
  /** The part's name without a leading slash; "" for a target outside the file. */
  readonly target: string;
}

/** xl/workbook.xml -> xl/_rels/workbook.xml.rels */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part, from the text of its .rels part. */
export function readRelationships(text: string, part: string): Relationship[] {
  const found: Relationship[] = [];
  readXml(text, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const type = attributes["Type"] ?? "";
      const outside = attributes["TargetMode"] === "External";
      found.push({
        id: attributes["Id"] ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: outside ? "" : resolveTarget(attributes["Target"] ?? "", part),
      });
    },
  });
  return found;
}

/** The part that a target means, seen from another part. */
export function resolveTarget(target: string, from: string): string {
  const decoded = decodeTarget(target.replaceAll("\\", "/"));
  const pieces = decoded.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const piece of decoded.split("/")) {
    if (piece === "..") pieces.pop();
    else if (piece !== "." && piece !== "") pieces.push(piece);
  }
  return pieces.join("/");
}

/** How a part writes the name of another one: seen from xl/worksheets/sheet1.xml, xl/tables/table1.xml is ../tables/table1.xml. */
export function relativeTarget(part: string, from: string): string {
  const folders = from.split("/").slice(0, -1);
  const pieces = part.split("/");
  let same = 0;
  while (same < folders.length && same < pieces.length - 1 && folders[same] === pieces[same]) same++;
  return "../".repeat(folders.length - same) + pieces.slice(same).join("/");
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** r:id under whatever prefix. */
export function relationshipId(attributes: Readonly<Record<string, string>>): string {
  return attributeNamed(attributes, "id") ?? "";
}
