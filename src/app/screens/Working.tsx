/** What is being done, step by step, and the way to stop it. */
import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CircleRegular, PlayCircleRegular } from "@fluentui/react-icons";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Quiet, Text } from "../parts/Text.tsx";
import type { WorkingScreen } from "../state/state.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  steps: { listStyleType: "none", margin: "8px 0 16px", padding: 0, display: "grid", gap: "8px" },
  step: { display: "flex", alignItems: "center", gap: "8px" },
  now: { fontWeight: tokens.fontWeightSemibold },
  icon: { fontSize: "18px", flexShrink: 0, lineHeight: 0 },
  bar: { marginBottom: "8px" },
  cancel: { margin: "8px 0", minHeight: "36px" },
});

export function Working({ screen }: { readonly screen: WorkingScreen }) {
  const styles = useStyles();
  const { working } = useWords();
  const { flow } = usePane();
  const { title, steps, at, progress, rowCount, isStopping } = screen;
  // How far the results had come says nothing of how far the sheets are put back.
  const share =
    isStopping || progress === null || progress.total === 0 ? null : Math.min(1, progress.done / progress.total);
  return (
    <Frame title={working[title]} hasMenu={false}>
      <ol role="list" className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step} className={styles.step} aria-current={index === at ? "step" : undefined}>
            <span className={styles.icon} aria-hidden>
              {index < at ? <CheckmarkRegular /> : index === at ? <PlayCircleRegular /> : <CircleRegular />}
            </span>
            <span className={index === at ? styles.now : undefined}>
              {working.steps[step]}
              {index === at && rowCount !== null ? `, ${working.rowsToCheck(rowCount)}` : ""}
              {index < at ? `, ${working.done}` : ""}
            </span>
          </li>
        ))}
      </ol>
      <ProgressBar
        className={styles.bar}
        aria-label={working[title]}
        thickness="large"
        {...(share === null ? {} : { value: share })}
      />
      {share === null ? null : <Quiet>{working.percent(Math.round(share * 100))}</Quiet>}
      {isStopping ? (
        <Text>{working.stopping}</Text>
      ) : (
        <>
          <Button className={styles.cancel} onClick={flow.cancel}>
            {working.cancel}
          </Button>
          <Quiet>{working.cancelNote}</Quiet>
        </>
      )}
    </Frame>
  );
}
