/** Rows and students, counted. */
import { numbersFor } from "./numbers.ts";

const { counted } = numbersFor("en-US");

export const rows = (count: number): string => counted(count, { one: "{n} row", other: "{n} rows" });
export const students = (count: number): string => counted(count, { one: "{n} student", other: "{n} students" });
