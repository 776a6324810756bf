/** How a value reads in a cell with the format General. */
import type { CellValue } from "./model.ts";

/** The number with at most 15 digits, TRUE, #N/A, the text itself. */
export function generalText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return value.error;
  return numberText(value);
}

function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [digits = "", exponent = ""] = rounded.toExponential().split("e");
    const power = Number(exponent);
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return rounded.toString().includes("e") ? rounded.toFixed(15).replace(/0+$/, "") : String(rounded);
}
