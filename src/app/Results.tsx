/** What a run gave: the files to save, the counts that add up, the totals, and what to look at. */
import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { formatDay } from "../core/units/day.ts";
import { Counts } from "./Counts.tsx";
import { HeadingInFocus } from "./HeadingInFocus.tsx";
import { IssueList } from "./IssueList.tsx";
import { SaveFiles } from "./SaveFiles.tsx";
import { Totals } from "./Totals.tsx";
import { counted } from "./words.ts";
import type { FinishedRun } from "./use-run.ts";

const useStyles = makeStyles({
  intro: { margin: "0 0 20px", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly fileName: string;
  readonly run: FinishedRun;
}

export function Results({ fileName, run }: Props) {
  const styles = useStyles();
  const { totals, issues } = run.calculation;
  return (
    <>
      <HeadingInFocus>{fileName}</HeadingInFocus>
      <Body1 as="p" block className={styles.intro}>
        School year {totals.schoolYear}, as of {formatDay(totals.asOf)}. {readyText(run)}
      </Body1>
      <SaveFiles files={run.files} />
      <Counts rows={totals.rows} />
      <Totals totals={totals} />
      <IssueList issues={issues} />
    </>
  );
}

/** "1,284 rows read. 1,271 used. 9 need fixing." */
function readyText(run: FinishedRun): string {
  const counts = Object.values(run.calculation.totals.rows);
  const sum = (key: "read" | "used" | "heldBack") => counts.reduce((total, count) => total + count[key], 0);
  const heldBack = sum("heldBack");
  const fixing = heldBack === 0 ? "None is held back." : `${counted(heldBack, "row")} held back until fixed.`;
  return `${counted(sum("read"), "row")} read, ${counted(sum("used"), "row")} used. ${fixing}`;
}
