/** Numbers in sentences, as an American office writes them. */
import { decimalHoursText } from "../core/units/minutes.ts";

export function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/** "1 row", "1,284 rows". */
export function counted(count: number, thing: string): string {
  return `${number(count)} ${thing}${count === 1 ? "" : "s"}`;
}

/** Minutes as decimal hours: 4,975 -> "82.92". */
export function hours(minutes: number): string {
  const [units = "", decimals = ""] = decimalHoursText(minutes).split(".");
  return `${units.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals}`;
}
