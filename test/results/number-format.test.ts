import { isTimeCode, isTimeFormat } from "../../src/results/number-format.ts";

describe("a format code shows a time", () => {
  it.each([
    "h:mm",
    "HH:MM:SS",
    "[h]:mm",
    "[hh]",
    "[mm]",
    "[ss]",
    "mm:ss.0",
    "m/d/yyyy h:mm",
    '"at" h:mm',
    "[$-409]h:mm AM/PM;@",
    "[Red][h]:mm",
  ])("%s", (code) => {
    expect(isTimeCode(code)).toBe(true);
  });
});

describe("a format code shows no time", () => {
  it.each([
    "General",
    "0.00",
    "mm/dd/yyyy",
    "d-mmm-yy",
    '0.0 "hours"',
    "0.0\\h",
    "0_h",
    "[Red]0",
    "[$-409]mmmm d, yyyy",
    "@",
    '[>=100]0" h";0',
    "#,##0 [$USD]",
  ])("%s", (code) => {
    expect(isTimeCode(code)).toBe(false);
  });
});

it("the built-in time formats are known by number, unless the workbook gives the number another meaning", () => {
  const times = Array.from({ length: 50 }, (_, id) => id).filter((id) => isTimeFormat(id, new Map()));
  expect(times).toEqual([18, 19, 20, 21, 22, 45, 46, 47]);
  expect(isTimeFormat(20, new Map([[20, "0.00"]]))).toBe(false);
});
