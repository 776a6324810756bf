/** The log cannot be used as it is: why, and where to change it. */
import { Button } from "@fluentui/react-components";
import type { IssueRow } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Notice } from "../parts/Notice.tsx";
import { Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";

export function Stopped({ issues }: { readonly issues: readonly IssueRow[] }) {
  const words = useWords();
  const { flow } = usePane();
  const { stopped, issues: titles, told } = words;
  const aboutSettings = issues.every(({ code }) =>
    ["unknown-setting", "setting-value", "day-credit-looser-than-hours"].includes(code),
  );
  return (
    <Frame
      title={stopped.title}
      hasBack
      primary={
        aboutSettings
          ? { label: stopped.toSettings, onClick: () => flow.show("settings") }
          : { label: stopped.toSheets, onClick: flow.showSheets }
      }
    >
      <Text>{stopped.lead}</Text>
      {issues.map((issue, index) => (
        <Notice key={index} intent="error" title={`${titles[issue.code]}: ${issue.place}`}>
          {told.message(issue)} {told.fix(issue)}
        </Notice>
      ))}
      {aboutSettings ? null : <Button onClick={() => flow.show("settings")}>{stopped.toSettings}</Button>}
    </Frame>
  );
}
