/** Filas y estudiantes, contados. */
import { numbersFor } from "./numbers.ts";

const { counted } = numbersFor("es-US");

export const rows = (count: number): string => counted(count, { one: "{n} fila", other: "{n} filas" });
export const students = (count: number): string => counted(count, { one: "{n} estudiante", other: "{n} estudiantes" });
