/** English for how a figure comes from its parts: "Max Hours 12.00 = least of Weekly Maximum Hours 15.00 and ...". */
export const sumPhrases = {
  named: "{name:} {shown}",
  equals: "{figure} = {sum}",
  "two-terms": "{first} {sign} {second}",

  "from-cells": "{figure}, from {cells}",
  "by-the-rule": "{figure}, by the rule",
  "figure-of-table": "{figure}, a figure of {table}",
  "least-of": "least of {parts}",
  "largest-of": "largest of {parts}",
  "whole-hours-of": "whole hours of {minutes}",
  "hours-begun": "{minutes}, begun hours counted whole",
  reaches: "{figure}, since {first} reaches {second}",
  "does-not-reach": "{figure}, since {first} does not reach {second}",
  "not-above-zero": "{figure}, since {first} is not above 0",
  "product-of": "{shown} ({product})",
  "nothing-to-add": "nothing to add up",

  "none-counted": "{figure}: none",
  "these-counted": "{figure}: {parts}",
  "one-by-one": "{figure}, counted one by one",

  "and-last": "{others} and {last}",
  "and-more": "{shown} and {count} more",
  "row-of-sheet": "{sheet} row {row}",

  "setting-is": "The setting {setting} is {value}.",

  // A number of them, where a product says how it came about: "12.00 (4 days in session and enrolled × 3.00)".
  "so-many-days-enrolled": "{count} days in session and enrolled",
  "so-many-hours-of-a-day": "{count} hours of a day",
} as const satisfies Readonly<Record<string, string>>;
