/** Something went wrong: what happened, why, what next, and what was not changed. */
import { Button, Link, makeStyles } from "@fluentui/react-components";
import type { HostProblem } from "../../results/host-problem.ts";
import { CopyDetails } from "../frame/CopyDetails.tsx";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Notice } from "../parts/Notice.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import type { TroubleScreen } from "../state/state.ts";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 12px", margin: "12px 0" },
});

export function Trouble({ screen }: { readonly screen: TroubleScreen }) {
  const styles = useStyles();
  const words = useWords();
  const { flow, host } = usePane();
  const { trouble } = words;
  const { failure, details } = screen;
  const { title, why } = explain(screen, words);
  const kind = failure?.problem.kind;
  const isGone = kind === "sheet-gone";
  const hasPage = kind === "too-old" || kind === "too-large" || kind === "no-answer";
  return (
    <Frame
      title={title}
      hasBack
      primary={
        isGone
          ? { label: trouble.chooseAgain, onClick: flow.showSheets }
          : { label: trouble.tryAgain, onClick: flow.tryAgain }
      }
    >
      <Notice intent="error">{why}</Notice>
      {failure === null || failure.unfinished.length === 0 ? null : (
        <Text>{trouble.unfinished(failure.unfinished.join(", "))}</Text>
      )}
      <Text>{trouble.notChanged}</Text>
      <div className={styles.actions}>
        {screen.hasImportFiles && failure !== null ? (
          <Button onClick={flow.importFilesOnly}>{trouble.importFilesOnly}</Button>
        ) : null}
        {isGone ? <Button onClick={flow.tryAgain}>{trouble.tryAgain}</Button> : null}
        {hasPage ? (
          <Link href={host.browserPage} target="_blank" rel="noopener">
            {trouble.openBrowserPage}
          </Link>
        ) : null}
        {isExplained(kind) ? null : <CopyDetails details={details} words={words} />}
      </div>
      {isExplained(kind) ? null : <Quiet>{trouble.detailsNote}</Quiet>}
    </Frame>
  );
}

/** Whoever reads what is said can mend it: nobody has to be sent details. */
function isExplained(kind: HostProblem["kind"] | undefined): boolean {
  switch (kind) {
    case "cell-edit":
    case "sheet-protected":
    case "workbook-protected":
    case "read-only":
    case "sheet-gone":
    case "sheet-edited":
    case "name-taken":
    case "no-name-for-settings":
    case "no-room-for-settings":
      return true;
    default:
      return false;
  }
}

function explain(
  { doing, failure }: TroubleScreen,
  { trouble }: Words,
): { readonly title: string; readonly why: string } {
  const { titles } = trouble;
  const problem = failure?.problem;
  switch (problem?.kind) {
    case "cell-edit":
      return { title: titles.typing, why: trouble.typing };
    case "sheet-protected":
      return { title: titles.protectedSheet, why: trouble.protectedSheet(problem.sheet) };
    case "workbook-protected":
      return { title: titles.readOnly, why: trouble.protectedWorkbook };
    case "read-only":
      return { title: titles.readOnly, why: trouble.readOnly };
    case "sheet-gone":
      return { title: titles.gone, why: trouble.gone(problem.sheet) };
    case "sheet-edited":
      return { title: titles.edited, why: trouble[doing === "undoing" ? "edited" : "editedMeanwhile"](problem.sheet) };
    case "name-taken":
      return { title: titles.nameTaken, why: trouble.nameTaken(problem.sheet) };
    case "no-name-for-settings":
      return { title: titles.notSaved, why: trouble.noNameForSettings };
    case "no-room-for-settings":
      return { title: titles.notSaved, why: trouble.noRoomForSettings(problem.sheet) };
    case "changing":
      return { title: titles.changing, why: trouble.changing };
    case "too-large":
      return { title: titles.tooLarge, why: trouble.tooLarge };
    case "too-old":
      return { title: titles.tooOld, why: trouble.tooOld };
    case "no-answer":
      return { title: titles.noAnswer, why: trouble.noAnswer };
    case "refused":
    case undefined:
      return { title: titles.wrong, why: `${trouble.somethingWrong[doing]} ${trouble.whatNext}` };
  }
}
