/** docs/RULES.md says what src/core/rules/rules.ts says, and names a test for every rule. */
import { allRules } from "../../src/core/rules/rules.ts";
import type { Rule } from "../../src/core/rules/rules.ts";
import { settingNames } from "../../src/core/records/settings.ts";
import { formatDay } from "../../src/core/units/day.ts";
import { codeSpans, document, exists, sectionOf, tablesOf, tablesWith } from "./markdown.ts";

const rulesPage = document("docs/RULES.md");

interface WrittenRule {
  readonly id: string;
  readonly facts: Readonly<Record<string, string>>;
}

const written: readonly WrittenRule[] = tablesOf(rulesPage)
  .filter((table) => table.columns.every((column) => column === ""))
  .map((table) => ({
    id: table.heading,
    facts: Object.fromEntries(table.rows.map(([name = "", value = ""]) => [name, value] as const)),
  }));

function valuesText({ values }: Rule): string {
  const texts = values.map(({ from, value, unit }) => `${String(value)} ${unit} from ${formatDay(from)}`);
  return texts.length === 0 ? "none" : texts.join("; ");
}

test("every rule has its place in RULES.md, and nothing else has", () => {
  expect(written.map(({ id }) => id).toSorted()).toEqual(
    allRules()
      .map(({ id }) => id)
      .toSorted(),
  );
});

describe.each(allRules().map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const facts = written.find((one) => one.id === id)?.facts ?? {};
  const section = sectionOf(rulesPage, id);

  test("stands there with its source, confidence, value by date and setting", () => {
    expect({ ...facts, Proof: "" }).toEqual({
      Source: rule.cite,
      Confidence: rule.confidence,
      Value: valuesText(rule),
      Setting: rule.setting ?? "none",
      Proof: "",
    });
  });

  test("stands there in its own words, with an example", () => {
    expect(section).toContain(`**${rule.title}.** ${rule.text}`);
    expect(section).toMatch(/_Example\._ \S/);
  });

  test("names tests that exist", () => {
    const proofs = [...(facts["Proof"] ?? "").matchAll(/\[([^\]]+)\]/g)].map((match) => match[1] ?? "");
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter((path) => !/^test\/.*\.test\.tsx?$/.test(path) || !exists(path))).toEqual([]);
  });

  test("has a setting that exists, or none", () => {
    expect(rule.setting === null || settingNames.includes(rule.setting)).toBe(true);
  });
});

test("the table at a glance leads to every rule", () => {
  const columns = ["Rule", "Source", "Confidence", "Value by date", "Setting"];
  const rows = tablesWith(rulesPage, columns).flatMap((table) => table.rows);
  expect(rows).toEqual(
    allRules().map((rule) => [
      `[${rule.title}](#${rule.id})`,
      rule.cite,
      rule.confidence,
      valuesText(rule),
      rule.setting ?? "none",
    ]),
  );
});

test("every confidence is explained", () => {
  const explained = tablesWith(rulesPage, ["Confidence", "Meaning"]).flatMap(({ rows }) => rows.map(([name]) => name));
  expect(allRules().filter(({ confidence }) => !explained.includes(confidence))).toEqual([]);
});

test("the order of the tests names rules only", () => {
  const named = codeSpans(sectionOf(rulesPage, "The order of the tests of a session"));
  const ids: readonly string[] = allRules().map(({ id }) => id);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !ids.includes(name))).toEqual([]);
});
