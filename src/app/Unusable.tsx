/** The workbook cannot be used: why, and what to do. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import { HeadingInFocus } from "./HeadingInFocus.tsx";
import type { Reason } from "./use-run.ts";

const useStyles = makeStyles({
  reasons: { display: "flex", flexDirection: "column", gap: "8px", margin: "12px 0" },
});

interface Props {
  readonly fileName: string;
  readonly reasons: readonly Reason[];
}

export function Unusable({ fileName, reasons }: Props) {
  const styles = useStyles();
  return (
    <>
      <HeadingInFocus>{fileName} cannot be used yet</HeadingInFocus>
      <div className={styles.reasons}>
        {reasons.map(({ wrong, todo }) => (
          <MessageBar key={wrong} intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{wrong}</MessageBarTitle>
              {todo}
            </MessageBarBody>
          </MessageBar>
        ))}
      </div>
      <p>Nothing was made, and your log was not changed.</p>
    </>
  );
}
