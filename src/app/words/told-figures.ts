/** Figures in the words of a language: the pane is sent names, sums and sentences as phrases, and tells them. */
import { cellText } from "../../core/explain-in-words.ts";
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type { Value } from "../../core/words/phrase.ts";
import { told } from "../../core/words/told.ts";
import type { Telling } from "../../core/words/told.ts";
import type { FigureView } from "../engine/why-views.ts";

export interface ToldFigures {
  readonly name: (figure: Pick<FigureView, "name">) => string;
  /** How the value comes about, with a full stop. */
  readonly sum: (figure: Pick<FigureView, "name" | "sum">) => string;
  /** Its sentences; "" for none. */
  readonly text: (figure: Pick<FigureView, "text">) => string;
  readonly cell: (at: CellAddress) => string;
}

export function figuresToldIn(language: Telling): ToldFigures {
  const tell = (value: Value): string => told(value, language);
  return {
    name: ({ name }) => atStart(tell(name), name),
    sum: ({ name, sum }) => `${atStart(tell(sum), name)}.`,
    text: ({ text }) => text.map(tell).join(" "),
    cell: (at) => tell(cellText(at)),
  };
}

/** Words at the start of a line have a capital; what stands in the log, such as a person's name, stays as it is. */
function atStart(text: string, name: FigureView["name"]): string {
  return typeof name === "string" ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
