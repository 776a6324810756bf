/** How Excel itself looks and speaks. */

/** Of Excel's menus, such as "en-US". */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** Whether Excel is dark at the moment; null where it does not say, as on the web. */
export function isExcelDark(): boolean | null {
  // Undefined on the web, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  // The usual weights of brightness.
  return 0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0) < 128;
}
