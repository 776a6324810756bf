/** Rows that one kind of fix settles. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { ROWS_AT_ONCE } from "../engine/rows-at-once.ts";
import type { IssueGroup, IssueRow } from "../engine/views.ts";
import { usePane } from "../frame/pane.ts";
import type { RowPlace } from "../state/state.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  group: {
    margin: "6px 0 0",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  toggle: {
    display: "flex",
    width: "100%",
    maxWidth: "none",
    justifyContent: "flex-start",
    alignItems: "flex-start",
    gap: "6px",
    padding: "8px",
    minHeight: "40px",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  chevron: { flexShrink: 0, fontSize: "16px", lineHeight: 0, marginTop: "2px" },
  number: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  body: { padding: "0 8px 4px" },
  rows: { listStyleType: "none", margin: 0, padding: 0 },
  more: { marginTop: "8px" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  link: {
    display: "block",
    width: "100%",
    maxWidth: "none",
    minHeight: "40px",
    padding: "6px 4px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  place: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, display: "block" },
  what: { fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
});

interface Props {
  readonly group: IssueGroup;
  readonly rows: readonly IssueRow[];
  readonly isOpen: boolean;
  readonly rowKey: (place: RowPlace) => string;
}

export function IssueGroupView({ group, rows, isOpen, rowKey }: Props) {
  const styles = useStyles();
  const id = useId();
  const { check, issues, told } = useWords();
  const { flow } = usePane();
  const { key, code, count } = group;
  const hidden = count - rows.length;
  return (
    <div className={styles.group}>
      <h4 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => flow.toggleGroup(key)}
        >
          <span className={styles.chevron} aria-hidden>
            {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
          <span className={styles.title}>{issues[code]}</span>
          <span className={styles.number}>{check.count(count)}</span>
        </Button>
      </h4>
      <div id={id} hidden={!isOpen} className={styles.body}>
        {isOpen ? (
          <ul role="list" className={styles.rows}>
            {rows.map((row, index) => (
              <li key={index} className={styles.row}>
                <Button
                  appearance="transparent"
                  className={styles.link}
                  data-row={rowKey({ group: key, index })}
                  onClick={() => flow.showPlace(group, rows, index)}
                >
                  <span className={styles.place}>{row.place}</span>
                  <span className={styles.what}>{told.message(row)}</span>
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        {isOpen && hidden > 0 ? (
          <Button className={styles.more} onClick={() => flow.moreRows(key, rows.length)}>
            {check.more(Math.min(hidden, ROWS_AT_ONCE))}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
