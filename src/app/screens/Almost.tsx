/** Who is one session from the next recovered day, and which weeks later hours can still fill. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NextDayView, PlanningView, ShortPupilView } from "../engine/comparison-views.ts";
import { ROWS_AT_ONCE } from "../engine/rows-at-once.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { CardItem, CardList } from "../parts/Card.tsx";
import { CellLinks } from "../parts/CellLinks.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import type { AlmostScreen } from "../state/comparison-state.ts";
import { useWords } from "../words/words.ts";
import { ShortWeeks } from "./ShortWeeks.tsx";

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  missing: { margin: "2px 0", fontWeight: tokens.fontWeightSemibold },
  line: { margin: "2px 0" },
  more: { marginTop: "10px" },
});

export function Almost({ screen: { planning } }: { readonly screen: AlmostScreen }) {
  const { almost } = useWords();
  return (
    <Frame title={almost.title} hasBack>
      <Text>{almost.through(planning.through)}</Text>
      <NextDays planning={planning} />
      <Short planning={planning} />
      <Quiet>{almost.sheet}</Quiet>
    </Frame>
  );
}

function NextDays({ planning: { nextDays, absencesUnknown } }: { readonly planning: PlanningView }) {
  const { almost } = useWords();
  const { flow } = usePane();
  return (
    <Section heading={almost.daysTitle(nextDays.count)}>
      {nextDays.count === 0 ? <Text>{almost.noDays}</Text> : <Quiet>{almost.daysNote}</Quiet>}
      <CardList>
        {nextDays.items.map((next) => (
          <NextDay key={next.studentNumber} next={next} />
        ))}
      </CardList>
      <More hidden={nextDays.count - nextDays.items.length} onClick={flow.moreNextDays} />
      {absencesUnknown === 0 ? null : <Quiet>{almost.unknown(absencesUnknown)}</Quiet>}
    </Section>
  );
}

function NextDay({ next }: { readonly next: NextDayView }) {
  const styles = useStyles();
  const { almost } = useWords();
  const { hoursMissing, absencesLeft, daysLeft, firstDay, lastDay, possibleDays } = next;
  return (
    <Student who={next}>
      <p className={styles.missing}>{almost.missing(hoursMissing)}</p>
      <p className={styles.line}>{almost.left(absencesLeft, daysLeft)}</p>
      <p className={styles.line}>{almost.possible(firstDay, lastDay, possibleDays)}</p>
    </Student>
  );
}

function Short({ planning: { shortPupils, timeDisplay, fillOrder } }: { readonly planning: PlanningView }) {
  const { almost } = useWords();
  const { flow } = usePane();
  return (
    <Section heading={almost.weeksTitle(shortPupils.count)}>
      {shortPupils.count === 0 ? (
        <Text>{almost.noWeeks}</Text>
      ) : (
        <Quiet>{`${almost.weeksNote[fillOrder]} ${almost.weeksAssume}`}</Quiet>
      )}
      <CardList>
        {shortPupils.items.map((pupil) => (
          <Student key={`${pupil.studentNumber} ${pupil.schoolName}`} who={pupil}>
            <ShortWeeks name={pupil.studentName} weeks={pupil.weeks} timeDisplay={timeDisplay} />
          </Student>
        ))}
      </CardList>
      <More hidden={shortPupils.count - shortPupils.items.length} onClick={flow.moreShortPupils} />
    </Section>
  );
}

function Student({ who, children }: { readonly who: NextDayView | ShortPupilView; readonly children: ReactNode }) {
  const styles = useStyles();
  const { studentName, studentNumber, schoolName, at, place } = who;
  return (
    <CardItem>
      <h4 className={styles.name}>{studentName}</h4>
      <Quiet>{[studentNumber, schoolName].filter((text) => text !== "").join(", ")}</Quiet>
      {children}
      <CellLinks places={[{ at, place }]} />
    </CardItem>
  );
}

function More({ hidden, onClick }: { readonly hidden: number; readonly onClick: () => void }) {
  const styles = useStyles();
  const { check } = useWords();
  if (hidden <= 0) return null;
  return (
    <Button className={styles.more} onClick={onClick}>
      {check.more(Math.min(hidden, ROWS_AT_ONCE))}
    </Button>
  );
}
