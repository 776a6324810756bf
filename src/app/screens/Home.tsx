/** The workbook is open: two jobs, each with its last run. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CalendarLtrRegular, DocumentArrowRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Job, OpenedWorkbook, PastRun } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { CardItem, CardList } from "../parts/Card.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Quiet } from "../parts/Text.tsx";
import type { State } from "../state/state.ts";
import { useWords } from "../words/words.ts";
import { BetterReading } from "./BetterReading.tsx";
import { LogLooks } from "./LogLooks.tsx";
import { whenText } from "./when-text.ts";

const useStyles = makeStyles({
  job: { display: "flex", alignItems: "center", gap: "8px" },
  icon: { fontSize: "24px", flexShrink: 0, color: tokens.colorBrandForeground1 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  what: { margin: "2px 0" },
  last: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  start: { width: "100%", minHeight: "36px", marginTop: "4px" },
});

const ICONS: Readonly<Record<Job, ReactElement>> = {
  recovery: <DocumentArrowRightRegular />,
  continuation: <CalendarLtrRegular />,
};

export function Home({ opened }: { readonly opened: OpenedWorkbook }) {
  const styles = useStyles();
  const words = useWords();
  const { flow, host, state } = usePane();
  const { home, jobs, done } = words;
  return (
    <Frame title={home.title}>
      {host.workbook === null ? <Quiet>{home.workbook(opened.name)}</Quiet> : null}
      <Notices opened={opened} />
      <BetterReading better={state.lastDone?.findings.better ?? null} />
      <CardList>
        {(["recovery", "continuation"] as const).map((job) => (
          <CardItem key={job}>
            <div className={styles.job}>
              <span className={styles.icon} aria-hidden>
                {ICONS[job]}
              </span>
              <h3 className={styles.name}>{jobs[job]}</h3>
            </div>
            <p className={styles.what}>{job === "recovery" ? jobs.recoveryMakes : jobs.continuationMakes}</p>
            <LastRun job={job} runs={opened.pastRuns} />
            <Button className={styles.start} onClick={() => flow.startJob(job)}>
              {home.start(jobs[job])}
            </Button>
            {hasResults(job, state) ? (
              <Button appearance="subtle" className={styles.start} onClick={flow.showResults}>
                {done.show}
              </Button>
            ) : null}
          </CardItem>
        ))}
      </CardList>
      {opened.pastRuns.length === 0 ? <LogLooks /> : null}
    </Frame>
  );
}

/** Of a run of this visit that was not taken back. */
function hasResults(job: Job, { lastDone }: State): boolean {
  return lastDone?.findings.job === job && !lastDone.isUndone;
}

/** Run_Log has a row for every run; one of a job is one that had students of it. */
function LastRun({ job, runs }: { readonly job: Job; readonly runs: readonly PastRun[] }) {
  const styles = useStyles();
  const words = useWords();
  const { state } = usePane();
  const people = (run: PastRun): number => (job === "recovery" ? run.recoveryStudents : run.continuationStudents);
  const last = runs.find((run) => people(run) > 0);
  // The copy of a file has the run that was just made; the file has none.
  if (last === undefined && hasResults(job, state)) return null;
  return (
    <p className={styles.last}>
      {last === undefined
        ? words.home.neverRun
        : words.home.lastRun(whenText(last.runAt, words), people(last), last.heldBack)}
    </p>
  );
}

function Notices({ opened: { unfinishedSheets, damagedSheets } }: { readonly opened: OpenedWorkbook }) {
  const { home } = useWords();
  return (
    <>
      {unfinishedSheets.length === 0 ? null : (
        <Notice intent="warning" title={home.unfinishedTitle}>
          {home.unfinished(unfinishedSheets.join(", "))}
        </Notice>
      )}
      {damagedSheets.map(({ sheet }) => (
        <Notice key={sheet} intent="warning" title={home.damagedTitle}>
          {home.damaged(sheet)}
        </Notice>
      ))}
    </>
  );
}
