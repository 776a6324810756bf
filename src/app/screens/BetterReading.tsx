/** Says that another reading of the rules gives what Campus holds for more students. */
import { Button } from "@fluentui/react-components";
import type { BetterReading as Better } from "../engine/comparison-views.ts";
import { usePane } from "../frame/pane.ts";
import { Notice } from "../parts/Notice.tsx";
import { useWords } from "../words/words.ts";

export function BetterReading({ better }: { readonly better: Better | null }) {
  const { compare } = useWords();
  const { flow } = usePane();
  if (better === null) return null;
  return (
    <Notice intent="info" title={compare.hintTitle} actions={<Button onClick={flow.compare}>{compare.title}</Button>}>
      {compare.hint(better.matched, better.matchedByBest, better.compared)}
    </Notice>
  );
}
