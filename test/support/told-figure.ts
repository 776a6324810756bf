/** Figures as English readers see them. */
import type { Explanations, Figure, FigureName, FigurePlace } from "../../src/core/explain.ts";
import type { Phrase } from "../../src/core/words/phrase.ts";
import { told } from "../../src/core/words/told.ts";

export function nameOf({ name }: { readonly name: FigureName }): string {
  return told(name);
}

/** Its sentences in a row; "" for none. */
export function textOf({ text }: { readonly text: readonly Phrase[] }): string {
  return text.map((one) => told(one)).join(" ");
}

export interface ToldFigure extends Omit<Figure, "name" | "text" | "parts"> {
  readonly name: string;
  readonly text: string;
  readonly parts: readonly ToldFigure[];
}

const known = new WeakMap<Figure, ToldFigure>();

/** The figure and all below it told; one that is a part twice stays one. */
export function toldFigure(figure: Figure): ToldFigure {
  const made = known.get(figure);
  if (made !== undefined) return made;
  const one = { ...figure, name: nameOf(figure), text: textOf(figure), parts: figure.parts.map(toldFigure) };
  known.set(figure, one);
  return one;
}

/** The figure of a place, told; null where there is none. */
export function toldAt({ figure }: Explanations, place: FigurePlace): ToldFigure | null {
  const found = figure(place);
  return found === null ? null : toldFigure(found);
}
