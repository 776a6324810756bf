/** Numbers and plural forms in sentences. Dates stay MM/DD/YYYY in every language, as California's forms have them. */

export type Language = "en-US" | "es-US";

/** The forms of a word beside a number; {n} is the number. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

export interface Numbers {
  readonly number: (value: number) => string;
  /** Whether the language has the word beside the number in the singular. */
  readonly isOne: (value: number) => boolean;
  /** "1 row", "1,284 rows". */
  readonly counted: (count: number, forms: Forms) => string;
}

/** The word after a number that stands there already, as it is shown: "1" day, "1.50" hours. */
export const unitAfter = (shown: string, { one, other }: Forms): string => (shown === "1" ? one : other);

export function numbersFor(language: Language): Numbers {
  const rules = new Intl.PluralRules(language);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const number = (value: number): string => format.format(value);
  const isOne = (value: number): boolean => rules.select(value) === "one";
  return {
    number,
    isOne,
    counted: (count, forms) => (isOne(count) ? forms.one : forms.other).replace("{n}", number(count)),
  };
}
