/** Something to know before going on. Not color alone: a word or a symbol says what kind it is. */
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: { margin: "10px 0" },
  // Its first line stands beside the symbol.
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingTop: 0, paddingBottom: "2px" },
  title: { display: "block" },
  // Buttons in a message bar are small ones.
  actions: { flexWrap: "wrap", "& button": { minHeight: "32px" } },
});

interface Props {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Notice({ intent, title, children, actions }: Props) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title === undefined ? null : <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {actions === undefined ? null : <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
