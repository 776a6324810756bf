/** A selected cell of a result sheet that is not explained: why not, and what to do. */
import { Button } from "@fluentui/react-components";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Notice } from "../parts/Notice.tsx";
import { Text } from "../parts/Text.tsx";
import type { UnexplainedScreen } from "../state/why-state.ts";
import { useWords } from "../words/words.ts";

export function Unexplained({ screen: { selected, because } }: { readonly screen: UnexplainedScreen }) {
  const { unexplained } = useWords();
  const { flow } = usePane();
  const { sheet, address, text } = selected;
  const job = sheet.startsWith("CE_") ? "continuation" : "recovery";
  const reason =
    because.kind === "edited" ? unexplained.because.edited(because.column, text) : unexplained.because[because.kind];
  return (
    <Frame
      title={unexplained.title(`${sheet} ${address}`)}
      hasBack
      primary={because.kind === "no-figure" ? null : { label: unexplained.runAgain, onClick: () => flow.startJob(job) }}
    >
      <Notice intent="warning">{reason}</Notice>
      <Text>{unexplained.notChanged}</Text>
      {because.kind === "edited" ? (
        <Button onClick={() => flow.why(because.place)}>{unexplained.whatRunWrote}</Button>
      ) : null}
    </Frame>
  );
}
