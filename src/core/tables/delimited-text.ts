/** Delimited text for import files: CRLF after every line, quoted only where a reader would otherwise go wrong. */

/** One line per row; "" for no rows. */
export function delimitedText(rows: readonly (readonly string[])[], delimiter: "," | "\t"): string {
  return rows.map((cells) => `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`).join("");
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}
