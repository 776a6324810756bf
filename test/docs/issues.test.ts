/** docs/ISSUES.md has every code of the catalogue, with its severity, and no other. */
import { catalogue } from "../../src/core/issue/catalogue.ts";
import { codeSpans, document, sectionOf, tablesWith } from "./markdown.ts";

const issuesPage = document("docs/ISSUES.md");
const rows = tablesWith(issuesPage, ["Code", "Severity", "One per", "When", "What to do"]).flatMap(
  (table) => table.rows,
);

test("every code of the catalogue stands in ISSUES.md once, with its severity", () => {
  const written = rows.map(([code = "", severity = ""]) => `${codeSpans(code)[0] ?? ""}: ${severity}`);
  const expected = Object.entries(catalogue).map(([code, { severity }]) => `${code}: ${severity}`);
  expect(written.toSorted()).toEqual(expected.toSorted());
});

test("every code says one per what, when, and what to do", () => {
  expect(rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell === ""))).toEqual([]);
});

test("the orders of tests name codes of the catalogue only", () => {
  const named = codeSpans(sectionOf(issuesPage, "The order of the tests"));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !Object.hasOwn(catalogue, name))).toEqual([]);
});

test("every severity is explained", () => {
  const explained = tablesWith(issuesPage, ["Severity", "Meaning"]).flatMap((table) =>
    table.rows.map(([name]) => name),
  );
  const used = new Set(Object.values(catalogue).map(({ severity }) => severity));
  expect([...used].filter((severity) => !explained.includes(severity))).toEqual([]);
});
