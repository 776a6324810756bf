/** A table that may be wider than the pane: it scrolls by itself, by keyboard too. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  frame: {
    position: "relative",
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "& + p": { marginTop: "8px" },
  },
  // Around it long words may be broken anywhere; here that would break dates, where the table can scroll.
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap", overflowWrap: "normal" },
  cell: {
    padding: "4px 8px",
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Nobody could scroll to the end of a sentence that is cut off.
  long: { whiteSpace: "normal", minWidth: "280px" },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "normal",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Names wrap: a wide one would cover the columns that pass behind it.
  rowHead: { position: "sticky", left: 0, maxWidth: "108px", whiteSpace: "normal" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  // Its name is longer than its numbers.
  numberHead: { textAlign: "right", whiteSpace: "normal", verticalAlign: "bottom" },
  numbers: { width: "100%" },
  marked: {
    outline: `3px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-3px",
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Characters: a longer text is a sentence, and takes lines. */
const LINE = 30;

const isLong = (content: ReactNode): boolean => typeof content === "string" && content.length > LINE;

interface Props {
  /** For a screen reader. */
  readonly label: string;
  readonly columns: readonly ReactNode[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** The first column names its row. */
  readonly hasRowHeads?: boolean;
  /** The other columns are numbers. */
  readonly hasNumbers?: boolean;
  /** A cell to be seen, counted from 0, and what it is called. */
  readonly marked?: { readonly row: number; readonly column: number; readonly label: string } | null;
}

export function ScrollTable({ label, columns, rows, hasRowHeads = false, hasNumbers = false, marked = null }: Props) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const markedRow = marked?.row;
  const markedColumn = marked?.column;
  useEffect(() => {
    const view = frame.current;
    const cell = view?.querySelector<HTMLElement>("[data-marked]") ?? null;
    if (view === null || cell === null) return undefined;
    const show = (): void => {
      view.scrollLeft = cell.offsetLeft - (view.clientWidth - cell.offsetWidth) / 2;
    };
    show();
    // Also when the pane becomes narrower.
    if (typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(show);
    observer.observe(view);
    return () => observer.disconnect();
  }, [markedRow, markedColumn]);
  return (
    <div ref={frame} className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={mergeClasses(styles.table, hasNumbers && styles.numbers)}>
        <thead>
          <tr>
            {columns.map((name, column) => (
              <th
                key={column}
                scope="col"
                className={mergeClasses(
                  styles.cell,
                  styles.head,
                  hasRowHeads && column === 0 && styles.rowHead,
                  hasNumbers && column > 0 && styles.numberHead,
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((content, column) => {
                const isMarked = marked !== null && marked.row === row && marked.column === column;
                if (hasRowHeads && column === 0) {
                  return (
                    <th key={column} scope="row" className={mergeClasses(styles.cell, styles.head, styles.rowHead)}>
                      {content}
                    </th>
                  );
                }
                return (
                  <td
                    key={column}
                    className={mergeClasses(
                      styles.cell,
                      isLong(content) && styles.long,
                      hasNumbers && styles.number,
                      isMarked && styles.marked,
                    )}
                    {...(isMarked && { "data-marked": "" })}
                  >
                    {content}
                    {isMarked ? <span className="for-screen-readers">{` (${marked.label})`}</span> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
