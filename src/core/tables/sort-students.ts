/**
 * The order of rows in every output table: School, (Grade when Sort by Grade is Yes), Last Name, First Name,
 * Student Number. Lower-cased text is compared by code point, so that the order does not depend on the computer's language.
 */
import type { Records } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";

const FIRST_SURROGATE = 0xd800;

/** -1, 0 or 1 by code point. (The < of strings compares 16-bit units, which puts U+1F600 before U+FB01.) */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a === b) continue;
    return unitOrder(a) < unitOrder(b) ? -1 : 1;
  }
  return left.length === right.length ? 0 : left.length < right.length ? -1 : 1;
}

/** Halves of a surrogate pair stand for code points above all others. */
function unitOrder(unit: number): number {
  if (unit < FIRST_SURROGATE) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/**
 * The rank of every student, by index into records.students: (Grade,) Last Name, First Name, Student Number; ties by the
 * exact text, then by index, so that no two are equal. The school comes first in every table: see schoolOrder.
 */
export function studentOrder(records: Records, settings: Settings): Int32Array {
  const byGrade = settings.choice["Sort by Grade"] === "Yes";
  const keys = records.students.map((student, index) => {
    const exact = [student.lastName, student.firstName, student.number];
    const grade = byGrade ? (student.home?.grade ?? Infinity) : 0;
    return { index, grade, exact, lower: exact.map((text) => text.toLowerCase()) };
  });
  keys.sort(
    (a, b) =>
      (a.grade === b.grade ? 0 : a.grade < b.grade ? -1 : 1) ||
      compareTexts(a.lower, b.lower) ||
      compareTexts(a.exact, b.exact) ||
      a.index - b.index,
  );
  return ranks(keys);
}

/** The rank of every school, by index into records.schools.names. No school at all ("") comes first. */
export function schoolOrder(records: Records): Int32Array {
  const keys = records.schools.names.map((name, index) => ({ index, lower: [name.toLowerCase()], exact: [name] }));
  keys.sort((a, b) => compareTexts(a.lower, b.lower) || compareTexts(a.exact, b.exact) || a.index - b.index);
  return ranks(keys);
}

function compareTexts(left: readonly string[], right: readonly string[]): number {
  for (let i = 0; i < left.length; i++) {
    const order = compareCodePoints(left[i] ?? "", right[i] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function ranks(sorted: readonly { readonly index: number }[]): Int32Array {
  const rank = new Int32Array(sorted.length);
  sorted.forEach(({ index }, position) => {
    rank[index] = position;
  });
  return rank;
}
