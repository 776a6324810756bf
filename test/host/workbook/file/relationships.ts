/** Which part of a package belongs to which. */
import { childrenOf, parseXml } from "./xml.ts";

export type Parts = ReadonlyMap<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "table", "hyperlink". */
  readonly kind: string;
  /** The name of the part, or the address when it leads outside. */
  readonly target: string;
}

/** The relationships of a part; none when it has no list of them. "" is the package itself. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const list = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (list === undefined) return [];
  return childrenOf(parseXml(list), "Relationship").map(({ attributes }) => {
    const type = attributes["Type"] ?? "";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: attributes["TargetMode"] === "External" ? target : resolved(folder, target),
    };
  });
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const names: string[] = [];
  for (const name of path.split("/")) {
    if (name === "..") names.pop();
    else if (name !== "." && name !== "") names.push(name);
  }
  return names.join("/");
}
