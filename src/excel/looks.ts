/** Cell styles of output sheets as formats of a range. */
import { HEADER_COLOR, HEADER_TEXT_COLOR, LINK_COLOR, MUTED_COLOR } from "../results/cell-style.ts";
import type { CellStyle } from "../results/cell-style.ts";

/** Titles are larger than the workbook's own font, headers smaller: points of a workbook whose font has 11. */
const TITLE_SIZE = 15;
const HEADER_SIZE = 9;

/** Everything of a style but the number format, which is set before values. Looks that are Excel's own are left alone. */
export function styleRange(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  const { font } = format;
  format.verticalAlignment = "Top";
  if (style.align === "indented") {
    format.horizontalAlignment = "Left";
    format.indentLevel = 1;
  } else if (style.align !== undefined) format.horizontalAlignment = style.align === "center" ? "Center" : "Right";
  if (style.wrap === true) format.wrapText = true;
  if (style.filled === true) format.fill.color = `#${HEADER_COLOR}`;
  switch (style.font) {
    case "body":
      break;
    case "title":
      font.bold = true;
      font.size = TITLE_SIZE;
      font.color = `#${HEADER_COLOR}`;
      break;
    case "strong":
      font.bold = true;
      break;
    case "muted":
      font.color = `#${MUTED_COLOR}`;
      break;
    case "header":
      font.bold = true;
      font.size = HEADER_SIZE;
      font.color = `#${HEADER_TEXT_COLOR}`;
      break;
    case "link":
      font.underline = "Single";
      font.color = `#${LINK_COLOR}`;
      break;
  }
}
