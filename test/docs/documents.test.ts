/** The documents stand alone: links lead somewhere, named files and scripts exist, nothing is left open. */
import packageFile from "../../package.json" with { type: "json" };
import { allRules } from "../../src/core/rules/rules.ts";
import { anchorsOf, codeSpans, document, documents, exists, relativeLinks, sectionOf } from "./markdown.ts";

test("there are documents for clerks and for maintainers", () => {
  const wanted = ["ARCHITECTURE", "ISSUES", "LIMITATIONS", "PERFORMANCE", "PRIVACY", "RULES"].map(
    (name) => `docs/${name}.md`,
  );
  expect(wanted.filter((path) => !documents.includes(path))).toEqual([]);
});

describe.each(documents)("%s", (path) => {
  const text = document(path);

  test("links to files and headings that exist", () => {
    const broken = relativeLinks(path).filter(
      ({ target, anchor }) =>
        !exists(target) || (anchor !== "" && target.endsWith(".md") && !anchorsOf(target).includes(anchor)),
    );
    expect(broken).toEqual([]);
  });

  test("has no link that says one path and leads to another", () => {
    const paths = relativeLinks(path).filter(({ label }) => /^(src|test)\/[\w./-]+$/.test(label));
    expect(paths.filter(({ label, target }) => label !== target)).toEqual([]);
  });

  test("names files of the project that exist", () => {
    const paths = codeSpans(text).filter((span) => /^(src|test|docs|assets)\/[\w./-]*$/.test(span));
    expect(paths.filter((name) => !exists(name))).toEqual([]);
  });

  test("names scripts that package.json has", () => {
    const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? "");
    expect(scripts.filter((name) => !Object.hasOwn(packageFile.scripts, name))).toEqual([]);
  });

  test("names rules that exist", () => {
    const ids: readonly string[] = allRules().map(({ id }) => id);
    const named = codeSpans(text).filter((span) => /^(ar|ce)-[a-z0-9-]+$/.test(span));
    expect(named.filter((name) => !ids.includes(name))).toEqual([]);
  });

  test("leaves nothing open", () => {
    const marks = new RegExp(
      `\\b(${["TO" + "DO", "FIX" + "ME", "T" + "BD", "X" + "XX"].join("|")})\\b|[Ll]orem ipsum|[Cc]oming soon|@@`,
    );
    expect(marks.exec(text)?.[0]).toBeUndefined();
  });

  test("begins with its title and has no second one", () => {
    expect(text.startsWith("# ")).toBe(true);
    expect(text.replace(/```[\s\S]*?```/g, "").match(/^# /gm)).toHaveLength(1);
  });
});

describe("decision records", () => {
  const records = documents.filter((path) => path.startsWith("docs/adr/"));

  test("are numbered without gaps", () => {
    const numbers = records.map((path) => Number(/^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]));
    expect(numbers).toEqual(records.map((_path, index) => index + 1));
  });

  test.each(records)("%s says context, decision and consequences", (path) => {
    const text = document(path);
    expect(["Context", "Decision", "Consequences"].filter((heading) => sectionOf(text, heading).trim() === "")).toEqual(
      [],
    );
  });
});
