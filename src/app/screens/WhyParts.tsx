/** The parts of a figure. Each opens in place; one that is a figure of another row leads to that figure. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRightRegular, ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { RuleId } from "../../core/rules/rules.ts";
import { PARTS_AT_ONCE } from "../engine/why-views.ts";
import type { FigureView } from "../engine/why-views.ts";
import { usePane } from "../frame/pane.ts";
import { CellLinks } from "../parts/CellLinks.tsx";
import { keyOfPart } from "../state/why-state.ts";
import type { WhyScreen } from "../state/why-state.ts";
import { useWords } from "../words/words.ts";
import { figureKey } from "./ResultRows.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  inner: { border: "none", borderRadius: 0, borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, marginTop: "4px" },
  part: { padding: "0 8px", ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  line: {
    display: "flex",
    width: "100%",
    maxWidth: "none",
    boxSizing: "border-box",
    minHeight: "40px",
    padding: "6px 0",
    gap: "6px",
    alignItems: "center",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, fontSize: "16px", lineHeight: 0, width: "16px" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  leads: { color: tokens.colorBrandForeground1 },
  value: { flexShrink: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  said: {
    margin: "0 0 6px 22px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  body: { margin: "0 0 8px", paddingLeft: "8px" },
  more: { margin: "8px" },
});

interface Props {
  readonly screen: WhyScreen;
  readonly figure: FigureView;
}

export function WhyParts({ screen, figure }: Props) {
  const styles = useStyles();
  const { why } = useWords();
  const { flow } = usePane();
  const parts = screen.parts[keyOfPart(figure.path)];
  const isInner = figure.path.length > 0;
  if (parts === undefined) return <p className={styles.said}>{why.loading}</p>;
  const hidden = figure.partCount - parts.length;
  return (
    <>
      <ul role="list" className={mergeClasses(styles.list, isInner && styles.inner)}>
        {parts.map((part) => (
          <Part key={keyOfPart(part.path)} screen={screen} part={part} ruleAbove={figure.rule} />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button className={styles.more} onClick={() => flow.moreParts(figure)}>
          {why.moreParts(Math.min(hidden, PARTS_AT_ONCE))}
        </Button>
      ) : null}
    </>
  );
}

interface PartProps {
  readonly screen: WhyScreen;
  readonly part: FigureView;
  /** Of the figure that it is a part of: what is said there is not said again. */
  readonly ruleAbove: RuleId | null;
}

function Part({ screen, part, ruleAbove }: PartProps) {
  const styles = useStyles();
  const id = useId();
  const { rules, toldFigures } = useWords();
  const { rule, partCount } = part;
  const ownRule = rule === null || rule === ruleAbove ? null : rules[rule].title;
  const isOpen = screen.open.includes(keyOfPart(part.path));
  return (
    <li className={styles.part}>
      <PartLine part={part} isOpen={isOpen} bodyId={id} />
      <Said text={toldFigures.text(part)} />
      {partCount > 0 || ownRule === null ? null : <Said text={`${ownRule}.`} />}
      {partCount > 0 ? null : <FigureCells figure={part} />}
      {partCount === 0 ? null : (
        <div id={id} hidden={!isOpen} className={styles.body}>
          {isOpen ? (
            <>
              <Said text={`${toldFigures.sum(part)}${ownRule === null ? "" : ` ${ownRule}.`}`} />
              <FigureCells figure={part} />
              <WhyParts screen={screen} figure={part} />
            </>
          ) : null}
        </div>
      )}
    </li>
  );
}

function Said({ text }: { readonly text: string }) {
  const styles = useStyles();
  return text === "" ? null : <p className={styles.said}>{text}</p>;
}

/** The cells that a figure stands in. */
export function FigureCells({ figure: { cells, cellCount } }: { readonly figure: FigureView }) {
  const { toldFigures } = useWords();
  return <CellLinks places={cells.map((at) => ({ at, place: toldFigures.cell(at) }))} count={cellCount} />;
}

interface LineProps {
  readonly part: FigureView;
  readonly isOpen: boolean;
  readonly bodyId: string;
}

function PartLine({ part, isOpen, bodyId }: LineProps) {
  const styles = useStyles();
  const { why, toldFigures } = useWords();
  const { flow } = usePane();
  const { shown, of, partCount } = part;
  const name = toldFigures.name(part);
  // The space keeps name and value apart for who hears them.
  const value = <span className={styles.value}> {shown} </span>;
  if (of !== null) {
    return (
      <Button appearance="transparent" className={styles.line} data-figure={figureKey(of)} onClick={() => flow.why(of)}>
        <span className={styles.icon} aria-hidden>
          <ArrowRightRegular />
        </span>
        <span className={mergeClasses(styles.name, styles.leads)}>{name}</span>
        {value}
        <span className="for-screen-readers">{why.leads}</span>
      </Button>
    );
  }
  if (partCount === 0) {
    return (
      <div className={styles.line}>
        <span className={styles.icon} aria-hidden />
        <span className={styles.name}>{name}</span>
        {value}
      </div>
    );
  }
  return (
    <Button
      appearance="transparent"
      className={styles.line}
      aria-expanded={isOpen}
      aria-controls={bodyId}
      onClick={() => flow.togglePart(part)}
    >
      <span className={styles.icon} aria-hidden>
        {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      <span className={styles.name}>{name}</span>
      {value}
    </Button>
  );
}
