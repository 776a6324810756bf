/** Colors of a file as "#RRGGBB": given as such, by a place in the theme, or by a number of the old palette. */
import { child, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

export type ColorOf = (color: XmlElement | undefined) => string | null;

/** Light 1, dark 1, light 2, dark 2, accents, links: the order in which files count them. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const PALETTE =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** A reader of color elements; theme is the theme part, if there is one. null: no color, or the automatic one. */
export function colorReader(theme: Uint8Array | undefined): ColorOf {
  const colors = theme === undefined ? OFFICE_THEME : themeColors(theme);
  return (color) => {
    if (color === undefined) return null;
    const { rgb, theme: place, indexed, tint } = color.attributes;
    const plain =
      rgb !== undefined
        ? rgb.slice(-6)
        : place !== undefined
          ? colors[Number(place)]
          : indexed !== undefined
            ? PALETTE[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8]
            : undefined;
    return plain === undefined ? null : tinted(plain.toUpperCase(), Number(tint ?? 0));
  };
}

function themeColors(theme: Uint8Array): string[] {
  const scheme = child(child(parseXml(theme), "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, place) => {
    const color = child(scheme, name)?.children[0]?.attributes;
    return color?.["lastClr"] ?? color?.["val"] ?? OFFICE_THEME[place] ?? "000000";
  });
}

/** Towards white above zero, towards black below it. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((place) => {
    const channel = parseInt(rgb.slice(place, place + 2), 16);
    const changed = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
    return Math.round(changed).toString(16).toUpperCase().padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
