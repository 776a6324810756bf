/** Why a figure is what it is: its value, the sum in words, what it is made of down to the cells, and the rules. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Card } from "../parts/Card.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet } from "../parts/Text.tsx";
import type { WhyScreen } from "../state/why-state.ts";
import { meaningOf } from "../words/meanings.ts";
import { useWords } from "../words/words.ts";
import { figureKey } from "./ResultRows.tsx";
import { FigureCells, WhyParts } from "./WhyParts.tsx";
import { WhyRules } from "./WhyRules.tsx";

const useStyles = makeStyles({
  value: { margin: "0 0 2px", display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "0 8px" },
  number: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  sum: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: "6px 0 0" },
});

export function Why({ screen }: { readonly screen: WhyScreen }) {
  const styles = useStyles();
  const { why, meanings, toldFigures } = useWords();
  const { flow, state } = usePane();
  const { view, returnTo } = screen;
  const { place, figure, keys, rules } = view;
  const meaning = meaningOf(meanings, place.column);
  const unit = figure.unit === "number" ? "" : why.units[figure.unit](figure.shown);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returnTo === null) return;
    const part = body.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(figureKey(returnTo))}"]`);
    part?.scrollIntoView({ block: "center" });
    part?.focus({ preventScroll: true });
  }, [returnTo]);
  const hasResultsBehind = state.back.some(({ kind }) => kind === "results");
  return (
    <Frame
      title={why.title(place.column, view.whose)}
      hasBack
      primary={hasResultsBehind ? null : { label: why.otherFigures, onClick: flow.lookAtResults }}
    >
      <div ref={body}>
        <p className={styles.value}>
          <span className={styles.number}>{figure.shown}</span>
          {unit === "" ? null : <span>{unit}</span>}
        </p>
        {meaning === null ? null : <Quiet>{meaning}</Quiet>}
        {state.isLogChanged ? (
          <Notice intent="warning" title={why.logChangedTitle}>
            {why.logChanged}
          </Notice>
        ) : null}
        <Section heading={why.sum}>
          <Card>
            <p className={styles.sum}>{toldFigures.sum(figure)}</p>
            {figure.text.length === 0 ? null : <p className={styles.text}>{toldFigures.text(figure)}</p>}
            <FigureCells figure={figure} />
          </Card>
        </Section>
        {figure.partCount === 0 ? null : (
          <Section heading={why.parts}>
            <WhyParts screen={screen} figure={figure} />
          </Section>
        )}
        {rules.length === 0 ? null : (
          <Section heading={why.rules}>
            <WhyRules rules={rules} />
          </Section>
        )}
        <Section heading={place.table}>
          <Quiet>{keys.map(([column, value]) => `${column}: ${value}`).join("; ")}</Quiet>
        </Section>
      </div>
    </Frame>
  );
}
