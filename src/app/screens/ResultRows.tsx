/** Rows of a result table. The first column names its row and stays in view; every figure is a button. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { FigurePlace } from "../../core/explain.ts";
import type { ResultRow, ResultTable } from "../engine/why-views.ts";
import { usePane } from "../frame/pane.ts";
import { ReportWord } from "../parts/ReportWord.tsx";
import { ScrollTable } from "../parts/ScrollTable.tsx";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  number: { display: "block", fontWeight: tokens.fontWeightRegular },
  figure: {
    width: "100%",
    minWidth: "44px",
    minHeight: "32px",
    margin: "-2px 0",
    padding: "0 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorBrandForeground1,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline", backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface Props {
  readonly table: ResultTable;
  readonly rows: readonly ResultRow[];
}

export function ResultRows({ table: { name, columns }, rows }: Props) {
  const styles = useStyles();
  const { results } = useWords();
  const { flow } = usePane();
  return (
    <ScrollTable
      label={name}
      columns={columns.map((column) => (
        <ReportWord key={column.name} word={column.name} />
      ))}
      hasRowHeads
      rows={rows.map(({ row, number, cells }) =>
        cells.map(({ text, isFigure }, index) => {
          const column = columns[index]?.name ?? "";
          if (index === 0 && number !== "") {
            return (
              <span key={column}>
                {text} <span className={styles.number}>{number}</span>
              </span>
            );
          }
          if (!isFigure) return text;
          const place: FigurePlace = { table: name, row, column };
          return (
            <button
              key={column}
              type="button"
              className={styles.figure}
              data-figure={figureKey(place)}
              aria-label={results.whyFigure(column, text, cells[0]?.text ?? "")}
              onClick={() => flow.why(place)}
            >
              {text}
            </button>
          );
        }),
      )}
    />
  );
}

/** Tells a figure on a screen from the others. */
export function figureKey({ table, row, column }: FigurePlace): string {
  return `${table} ${String(row)} ${column}`;
}
