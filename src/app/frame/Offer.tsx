/** Offers to explain the cell that is selected on a result sheet in Excel. It does not announce itself: the clerk is in the sheet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { useWords } from "../words/words.ts";
import { usePane } from "./pane.ts";

const useStyles = makeStyles({
  offer: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", paddingTop: "8px" },
  button: { minHeight: "32px" },
  cell: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export function Offer() {
  const styles = useStyles();
  const { why } = useWords();
  const { flow, state } = usePane();
  const { selected, screen } = state;
  if (selected === null || screen.kind === "working") return null;
  return (
    <div className={styles.offer}>
      <Button className={styles.button} icon={<QuestionCircleRegular />} onClick={() => flow.whySelected(selected)}>
        {why.offer(selected.text)}
      </Button>
      <span className={styles.cell}>{`${selected.sheet} ${selected.address}`}</span>
    </div>
  );
}
