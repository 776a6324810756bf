/** The catalogue of words: both languages say everything, and no component says anything of its own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { catalogue } from "../../src/core/issue/catalogue.ts";
import { phrase } from "../../src/core/words/phrase.ts";
import { settingNames } from "../../src/core/records/settings.ts";
import { settingGroups } from "../../src/app/screens/setting-groups.ts";
import { english } from "../../src/app/words/english.ts";
import { numbersFor } from "../../src/app/words/numbers.ts";
import { spanish } from "../../src/app/words/spanish.ts";
import { languageFor } from "../../src/app/words/words.ts";

/** Every text, by its path; functions are called with made-up values. */
function textsOf(words: unknown, path = ""): Map<string, string> {
  const texts = new Map<string, string>();
  if (typeof words === "string") texts.set(path, words);
  else if (typeof words === "function") {
    const made: unknown = (words as (...given: unknown[]) => unknown)(...givenFor(path));
    texts.set(path, String(made));
  } else if (typeof words === "object" && words !== null) {
    for (const [key, value] of Object.entries(words)) {
      for (const [inner, text] of textsOf(value, path === "" ? key : `${path}.${key}`)) texts.set(inner, text);
    }
  }
  return texts;
}

/** Two of everything; a name where a name is meant. */
function givenFor(path: string): unknown[] {
  if (/^(day|number|rows|students)$/.test(path)) return [46_203];
  if (path.endsWith("otherReading")) return [["A", "B"]];
  if (/^(compare|almost)\./.test(path)) return [2, 3, 4];
  if (path === "charts.summary") return [{ kind: "grades", schools: [], school: "X", grades: [] }];
  if (/(step|summary|rest|counts)$/.test(path)) return [2, 3, "4"];
  if (/check\.(problems|notes)$/.test(path)) return ["X", 2];
  if (/(lastRun|loaded|candidate)$/.test(path)) return ["X", 2, 3];
  if (/results\.(found|range)$/.test(path)) return [2, 3, 4];
  if (path.startsWith("told."))
    return [{ code: "duplicate-row", found: phrase("blank"), values: { row: 7, what: phrase("all-columns") } }];
  if (path === "toldFigures.cell") return [{ sheet: "X", row: 2, column: null }];
  if (path.startsWith("toldFigures."))
    return [{ name: phrase("limit"), sum: phrase("whole-hours", { minutes: "X" }), text: [phrase("on-roster")] }];
  if (path.endsWith("why.value")) return [2, "X", "Y"];
  if (/(moreCells|moreParts)$/.test(path)) return [2];
  if (/history\.(recovery|continuation)$$/.test(path)) return [2, 3];
  if (
    /(optional|others|more|read|ready|fixing|looking|count|continueHolding|position|percent|rowsToCheck|services|records|heldBack|heldBackInCheck|ofAbsences)$/.test(
      path,
    )
  )
    return [2, 3];
  return ["X", "Y", "Z"];
}

/** Texts that are the same in both languages: names of the report, of sheets, of keys, of documents, forms of numbers. */
const SAME =
  /^(number|day|place\.title|figures\.(hours|days|max|appor|total|still|unused)\w*|check\.count|charts\.(credited|absences|gradeName)|working\.percent|why\.title|help\.keyboard\.\d\.0|settings\.groups\.(recovery|continuation)|rules\.[\w-]+\.cite)$/;

const [inEnglish, inSpanish] = [textsOf(english), textsOf(spanish)];

test("both languages have the same texts", () => {
  expect([...inSpanish.keys()].sort()).toEqual([...inEnglish.keys()].sort());
  expect(inEnglish.size).toBeGreaterThan(300);
});

test("no text is blank or left in English", () => {
  const open = [...inSpanish].filter(
    ([path, text]) => text.trim() === "" || (text === inEnglish.get(path) && !SAME.test(path)),
  );
  expect(open).toEqual([]);
});

test("no text has a gap or a value that is nothing", () => {
  const broken = [...inEnglish, ...inSpanish].filter(([, text]) => /undefined|null|NaN|\[object|\{n\}/.test(text));
  expect(broken).toEqual([]);
});

test("every issue code and every setting has its words in both languages", () => {
  for (const { issues, settingNotes } of [english, spanish]) {
    expect(Object.keys(issues).sort()).toEqual(Object.keys(catalogue).sort());
    expect(settingNames.filter((name) => (settingNotes[name] ?? "") === "")).toEqual([]);
    expect(Object.keys(settingNotes).filter((name) => !settingNames.includes(name))).toEqual([]);
  }
});

test("every setting stands in one group of the screen", () => {
  expect(settingGroups.flatMap(({ names }) => names).sort()).toEqual([...settingNames].sort());
});

test("plural forms follow the language", () => {
  const forms = { one: "{n} one", other: "{n} other" };
  expect(["en-US", "es-US"].map((language) => numbersFor(language as "en-US").counted(1, forms))).toEqual([
    "1 one",
    "1 one",
  ]);
  expect(numbersFor("en-US").counted(0, forms)).toBe("0 other");
  expect(numbersFor("es-US").counted(1284, forms)).toBe("1,284 other");
  expect(english.check.continueHolding(1)).toBe("Continue and hold back 1 row");
  expect(english.check.continueHolding(9)).toBe("Continue and hold back 9 rows");
  expect(spanish.check.read(1)).toBe("1 fila leída.");
  expect(spanish.check.read(1284)).toBe("1,284 filas leídas.");
});

test.each([
  ["en-US", "en-US"],
  ["es", "es-US"],
  ["es-MX", "es-US"],
  ["es-US", "es-US"],
  ["fr-FR", "en-US"],
  ["", "en-US"],
  ["est-EE", "en-US"],
])("a host in %s speaks %s", (host, language) => {
  expect(languageFor(host)).toBe(language);
});

describe("components", () => {
  const folder = join(__dirname, "..", "..", "src", "app");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));

  test("are looked at", () => {
    expect(files.length).toBeGreaterThan(25);
  });

  test.each(files)("%s has no sentence of its own", (name) => {
    expect(sentencesIn(readFileSync(join(folder, name), "utf8"))).toEqual([]);
  });

  test("a sentence in a component would be found", () => {
    const wrong = `export const A = () => <p title="Choose it" lang="en">Hello there {"and more words"}{x ? "Saved" : ""}</p>;`;
    expect(sentencesIn(wrong)).toEqual(["Choose it", "Hello there", "and more words", "Saved"]);
  });
});

/** Made-up data of the example log, which is the same in every language. */
const EXAMPLE =
  /^(Students|Attendance|Programs|(Student Number|Last Name|First Name|Grade|Date|Program|Minutes|Start Date)|Rivera|Chen|Ana|Bo|AR|CE)$/;

/** Texts between tags, and texts that begin like words where a person would meet them. */
function sentencesIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isStringLiteral(node) &&
      isShown(node) &&
      /^\p{Lu}\p{Ll}|\p{L}+ \p{L}+/u.test(node.text) &&
      !EXAMPLE.test(node.text)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("component.tsx", source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

/** Not the parts of a program: imports, types, keys, styles, what is compared with. */
function isShown(node: ts.StringLiteral): boolean {
  for (let at: ts.Node = node; ; at = at.parent) {
    const { parent } = at;
    if (ts.isImportDeclaration(parent) || ts.isTypeNode(parent) || ts.isBinaryExpression(parent)) return false;
    if (ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)) return false;
    if (ts.isPropertyAssignment(parent) && parent.name === at) return false;
    if (
      ts.isCallExpression(parent) &&
      /makeStyles|Error|RegExp|includes|startsWith|querySelector/.test(parent.expression.getText())
    )
      return false;
    if (ts.isNewExpression(parent)) return false;
    if (ts.isJsxAttribute(parent))
      return !/^(className|lang|role|type|accept|href|rel|target)$/.test(parent.name.getText());
    if (ts.isSourceFile(parent)) return true;
  }
}
