/** Why a figure is what it is, told in both languages, from values that the rules really give. */
import { cellText, displayOfTable, figureInWords } from "../../src/core/explain-in-words.ts";
import { settingNames } from "../../src/core/records/settings.ts";
import { phrase } from "../../src/core/words/phrase.ts";
import type { Phrase, Value } from "../../src/core/words/phrase.ts";
import { calendarPhrases } from "../../src/core/words/calendar-phrases.ts";
import { continuationPhrases } from "../../src/core/words/continuation-phrases.ts";
import { issuePhrases } from "../../src/core/words/issue-phrases.ts";
import { phrases } from "../../src/core/words/phrases.ts";
import type { PhraseKey } from "../../src/core/words/phrases.ts";
import { recoveryPhrases } from "../../src/core/words/recovery-phrases.ts";
import { sumPhrases } from "../../src/core/words/sum-phrases.ts";
import { told } from "../../src/core/words/told.ts";
import { english } from "../../src/app/words/english.ts";
import { spanish } from "../../src/app/words/spanish.ts";
import { spanishTelling } from "../../src/app/words/telling-spanish.ts";
import { everyExplanation } from "../support/every-explanation.ts";
import { BROKEN, ENGLISH, gaps, phrasesIn } from "../support/language.ts";
import { figuresOf } from "../support/recompute-figure.ts";

/** Of each table: students and weeks are much like one another. */
const ROWS = 12;

/** Names that are the same in every language, and the columns of the tables. */
const asTheyStand = new Set<string>();
const columnNames = new Set<string>();

/** Everything that Why? shows there, each different thing once: names, sums, sentences and cells. */
const shown: readonly Value[] = (() => {
  const found = new Map<string, Value>();
  const keep = (value: Value): void => void found.set(JSON.stringify(value), value);
  for (const result of everyExplanation) {
    if (result.kind === "stopped") throw new Error("a run that is looked at here was stopped");
    const { explain, tables, timeDisplay } = result;
    const seen = new Set<object>();
    for (const { name: table, columns, rows } of tables) {
      for (const row of rows.slice(0, ROWS).keys()) {
        for (const { name: column } of columns) {
          columnNames.add(column);
          const figure = explain.figure({ table, row, column });
          for (const one of figure === null ? [] : figuresOf(figure)) {
            if (seen.has(one)) continue;
            seen.add(one);
            if (typeof one.name === "string") asTheyStand.add(one.name);
            const sum = figureInWords(one, displayOfTable(table, timeDisplay));
            [one.name, sum, ...one.text, ...one.cells.map(cellText)].forEach(keep);
          }
        }
      }
    }
  }
  return [...found.values()];
})();

const keysOf = (table: Readonly<Record<string, string>>): PhraseKey[] => Object.keys(table) as PhraseKey[];
const tables = [issuePhrases, calendarPhrases, sumPhrases, continuationPhrases, recoveryPhrases];

test("the figures that are told here have every phrase of explanations, and every gap a value", () => {
  const met = new Set(shown.flatMap(phrasesIn));
  const missing = tables
    .slice(1)
    .flatMap(keysOf)
    .filter((key) => !met.has(key));
  expect(missing).toEqual(["row-of-sheet"]);
  expect(shown.length).toBeGreaterThan(3000);
  const visit = (value: Value): void => {
    if (typeof value !== "object") return;
    if (!("phrase" in value)) {
      value.forEach(visit);
      return;
    }
    const given = Object.keys(value.values);
    const lacking = gaps(phrases[value.phrase]).filter((name) => !given.includes(name));
    if (lacking.length > 0) throw new Error(`${value.phrase} has no ${lacking.join(", ")}`);
    Object.values(value.values).forEach(visit);
  };
  shown.forEach(visit);
});

test("a name that is no phrase is of a column, a setting, a time of day or a student", () => {
  const person = /^\p{Lu}.*, .* \(\w+\)$/u;
  const time = /^Time (In|Out)( \d+:\d\d [AP]M)?$/;
  const known = new Set([...columnNames, ...settingNames, "Section Student Detail", "AR Days Credited Elsewhere"]);
  const others = [...asTheyStand].filter((name) => !known.has(name) && !person.test(name) && !time.test(name));
  expect(others).toEqual([]);
});

test("every phrase has a key of its own", () => {
  expect(tables.flatMap(keysOf).sort()).toEqual(keysOf(phrases).sort());
});

const numbersIn = (text: string): readonly string[] => (text.match(/\d+/g) ?? []).sort();

test("the phrases of both languages have the same gaps and numbers, and no words in common but names", () => {
  const same: PhraseKey[] = [];
  for (const key of keysOf(phrases)) {
    const [en, es] = [phrases[key], spanishTelling.phrases[key]];
    expect([key, gaps(es), numbersIn(es)]).toEqual([key, gaps(en), numbersIn(en)]);
    if (en === es) same.push(key);
  }
  expect(same).toEqual([
    ...["session-meetings", "day-and-date"],
    ...["named", "equals", "two-terms", "product-of", "these-counted", "session-of-day"],
  ]);
});

/** Names of the reports, and what somebody wrote into the log. */
const NAMES =
  /Entered by the aide|Hours \+ or -|Minimum Hours for Work|Maximum Work Hours per Day|Target Hours per Day/g;

test("nothing is broken in English or Spanish, and nothing in Spanish is left in English", () => {
  const inSpanish = shown.map((value) => told(value, spanishTelling));
  expect([...inSpanish, ...shown.map((value) => told(value))].filter((text) => BROKEN.test(text))).toEqual([]);
  expect(inSpanish.filter((text) => ENGLISH.test(text.replaceAll(NAMES, "")))).toEqual([]);
  // Names that are the same in both are of the reports, the log and the settings, and hold no words of ours.
  const same = shown.filter((value, place) => typeof value === "object" && told(value) === inSpanish[place]);
  const wordless = new Set(["named", "equals", "two-terms", "product-of", "these-counted"]);
  expect(same.filter((value) => phrasesIn(value).some((key) => !wordless.has(key)))).toEqual([]);
});

test("what a figure says in each language", () => {
  const say = (value: Value): string => told(value, spanishTelling);
  const day = phrase("day-and-date", { weekday: phrase("Monday"), date: "09/01/2025" });
  expect(say(phrase("not-in-session", { day, why: phrase("mark-missing", { mark: "School Day" }) }))).toBe(
    "El lunes 09/01/2025 no es día de clase: School Day no está marcado.",
  );
  expect(shown.map(say)).toEqual(
    expect.arrayContaining([
      "Appor Hours 12.00 = el menor entre horas de clase 13.00 y Max Hours 12.00",
      "Minutes Used 240 = el menor entre minutos reunidos 345 y 240 (4 horas de un día × 60)",
      "Hours Credited 1.00 = Hours Debited (semana del 09/01/2025) que van a la semana del 08/18/2025: 1.00",
      "Unused Excess 0.00, porque Hours + or - -11.00 no pasa de 0",
      "Un día completo por sí mismo: sus sesiones juntas, de 245 minutos, llegan al día mínimo.",
    ]),
  );
  // No rule gives a row without a column.
  const row = { sheet: "Attendance", row: 12, column: null };
  expect([english, spanish].map(({ toldFigures }) => toldFigures.cell(row))).toEqual([
    "Attendance row 12",
    "Attendance fila 12",
  ]);
});

test("a word beside a number follows it", () => {
  const say = (key: PhraseKey, name: string, count: number): readonly string[] =>
    [undefined, spanishTelling].map((language) => told(phrase(key, { [name]: count }), language));
  expect(say("rows-left-out", "rows", 1)).toEqual([
    "1 row of the week counts in no column: the sheet Exceptions says why.",
    "1 fila de la semana no cuenta en ninguna columna: la hoja Exceptions dice por qué.",
  ]);
  expect(say("rows-left-out", "rows", 1284)).toEqual([
    "1284 rows of the week count in no column: the sheet Exceptions says why.",
    "1,284 filas de la semana no cuentan en ninguna columna: la hoja Exceptions dice por qué.",
  ]);
  expect(say("so-many-days-enrolled", "count", 1)[1]).toBe("1 día de clase con inscripción");
  expect(say("so-many-days-enrolled", "count", 4)[1]).toBe("4 días de clase con inscripción");
});

test("a line begins with a capital, unless it begins with what stands in the log", () => {
  const sumOf = (name: string | Phrase) => ({ name, sum: phrase("equals", { figure: name, sum: 1 }) });
  expect(spanish.toldFigures.name({ name: phrase("limit") })).toBe("Límite");
  expect(spanish.toldFigures.sum(sumOf(phrase("limit")))).toBe("Límite = 1.");
  expect(spanish.toldFigures.sum(sumOf("de la Cruz, Ana (1001)"))).toBe("de la Cruz, Ana (1001) = 1.");
  expect(spanish.toldFigures.name({ name: "de la Cruz, Ana (1001)" })).toBe("de la Cruz, Ana (1001)");
  // English names begin with one as they are.
  const names = shown.filter(
    (value) => typeof value === "object" && "phrase" in value && !(value.phrase in sumPhrases),
  );
  const changed = names.filter((name) => english.toldFigures.name({ name: name as Phrase }) !== told(name));
  expect(changed).toEqual([]);
});

test("every rule says the same numbers in Spanish, and no English", () => {
  for (const [id, { title, text, cite }] of Object.entries(english.rules)) {
    const own = spanish.rules[id as keyof typeof english.rules];
    for (const [en, es] of [
      [title, own.title],
      [text, own.text],
      [cite, own.cite],
    ] as const) {
      expect([id, numbersIn(es)]).toEqual([id, numbersIn(en)]);
      expect(es).not.toMatch(ENGLISH);
    }
    expect([own.title, own.text]).not.toEqual([title, text]);
  }
});
