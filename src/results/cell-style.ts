/** How cells of output sheets look, independent of any host. */

export interface CellStyle {
  /** A number format code. */
  readonly format: string;
  readonly font: "body" | "title" | "strong" | "muted" | "header" | "link";
  readonly filled?: boolean;
  readonly wrap?: boolean;
  readonly align?: "center" | "right" | "indented";
}

/** Fill of header cells and colour of titles, as RRGGBB. */
export const HEADER_COLOR = "1F4E79";
export const HEADER_TEXT_COLOR = "FFFFFF";
export const MUTED_COLOR = "595959";
export const LINK_COLOR = "0563C1";

/** The Excel table style of every output table. */
export const TABLE_STYLE = "TableStyleMedium2";

/** Colour of a sheet's tab: attendance recovery green, continuation education blue, the rest grey. */
export function tabColorOf(table: string): string {
  if (table.startsWith("AR_")) return "548235";
  return table.startsWith("CE_") ? HEADER_COLOR : "7F7F7F";
}
