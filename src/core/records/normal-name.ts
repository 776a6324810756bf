/** Lower case, without spaces, underscores, dots and hyphens: how names of columns and settings are compared. */
export function normalName(text: string): string {
  return text.toLowerCase().replace(/[\s_.-]+/g, "");
}

/** Lower case, without spaces and underscores: how names of sheets and tables are compared. */
export function normalSheetName(text: string): string {
  return text.toLowerCase().replace(/[\s_]+/g, "");
}
