/** The runs that Run_Log tells of; runs over the same data say so. */
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { PastRun } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { CardItem, CardList } from "../parts/Card.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";
import { whenText } from "./when-text.ts";

const useStyles = makeStyles({
  when: { margin: "0 0 2px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: "2px 0" },
});

export function History() {
  const { history } = useWords();
  const { state } = usePane();
  const { opened } = state;
  const runs = opened?.pastRuns;
  return (
    <Frame title={history.title} hasBack>
      {runs === undefined ? (
        <Text>{history.noLog}</Text>
      ) : runs.length === 0 ? (
        <Text>{opened?.isFile === true ? history.emptyFile : history.empty}</Text>
      ) : (
        <>
          <Text>{history.lead}</Text>
          <CardList>
            {runs.map((run, index) => (
              <Run key={index} run={run} earlier={runs.slice(index + 1)} />
            ))}
          </CardList>
        </>
      )}
    </Frame>
  );
}

function Run({ run, earlier }: { readonly run: PastRun; readonly earlier: readonly PastRun[] }) {
  const styles = useStyles();
  const words = useWords();
  const { history, check, day } = words;
  const same = earlier.find(
    ({ inputFingerprint }) => inputFingerprint !== "" && inputFingerprint === run.inputFingerprint,
  );
  return (
    <CardItem>
      <h3 className={styles.when}>{whenText(run.runAt, words)}</h3>
      {run.asOf === null ? null : <p className={styles.line}>{check.period(run.schoolYear, day(run.asOf))}</p>}
      {run.recoveryStudents === 0 ? null : (
        <p className={styles.line}>{history.recovery(run.recoveryStudents, run.recoveryDays)}</p>
      )}
      {run.continuationStudents === 0 ? null : (
        <p className={styles.line}>{history.continuation(run.continuationStudents, run.continuationHours)}</p>
      )}
      <Quiet>{history.counts(run.rowsRead, run.heldBack)}</Quiet>
      {same === undefined ? null : (
        <Badge appearance="tint" color="informative">
          {history.sameAs(whenText(same.runAt, words))}
        </Badge>
      )}
    </CardItem>
  );
}
