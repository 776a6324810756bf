/** Which number formats show a time of day or an elapsed time. */

/** Built-in formats h:mm AM/PM ... m/d/yy h:mm, mm:ss, [h]:mm:ss, mm:ss.0. */
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 22, 45, 46, 47]);

/** Whether a cell style with this format shows a time, or a date with a time. custom holds the workbook's own format codes. */
export function isTimeFormat(id: number, custom: ReadonlyMap<number, string>): boolean {
  const code = custom.get(id);
  return code === undefined ? BUILT_IN_TIMES.has(id) : isTimeCode(code);
}

/** True for a code with hours or seconds, or elapsed minutes, outside quotes, escapes and brackets. */
export function isTimeCode(code: string): boolean {
  if (/^general$/i.test(code)) return false;
  const bare = code
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[([^\]]*)\]/g, (_, inside: string) => (/^(h+|m+|s+)$/i.test(inside) ? "h" : ""));
  return /[hs]/i.test(bare);
}
