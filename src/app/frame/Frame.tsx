/** What stands around every screen: the title line, the step with the way back, the body, one primary button, the brand line. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, LineHorizontal3Regular, ShieldCheckmarkRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { productName, productVersion } from "../../pipeline/product.ts";
import { useWords } from "../words/words.ts";
import { HeadingInFocus } from "./HeadingInFocus.tsx";
import { Offer } from "./Offer.tsx";
import { usePane } from "./pane.ts";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  inner: { width: "100%", maxWidth: "860px", boxSizing: "border-box", margin: "0 auto", padding: "0 12px" },
  top: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  titleLine: { display: "flex", alignItems: "center", gap: "8px", minHeight: "40px" },
  // Excel lays a button of its own over the top right corner of a pane.
  roomForExcel: { paddingRight: "46px" },
  name: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  menu: { flexShrink: 0, minWidth: "auto", minHeight: "32px", paddingLeft: "6px", paddingRight: "6px" },
  stepLine: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "0 8px",
    minHeight: "34px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  back: { minWidth: "auto", minHeight: "32px", paddingLeft: "4px", paddingRight: "8px", marginLeft: "-4px" },
  body: { flexGrow: 1, paddingTop: "12px", paddingBottom: "20px" },
  bottom: {
    position: "sticky",
    bottom: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Above what sticks inside the body.
    zIndex: 1,
  },
  primary: { paddingTop: "10px" },
  wide: { width: "100%", minHeight: "36px" },
  why: { margin: "0 0 8px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  brand: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "0 12px",
    minHeight: "30px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  shield: { display: "inline-flex", alignItems: "center", gap: "4px" },
});

export interface PrimaryAction {
  readonly label: string;
  readonly onClick: () => void;
  /** What is to be done before it can be chosen; null: it can be. */
  readonly notYet?: string | null;
}

interface Props {
  readonly title: string;
  /** "Step 2 of 4: Columns" */
  readonly step?: string;
  readonly hasBack?: boolean;
  readonly hasMenu?: boolean;
  readonly primary?: PrimaryAction | null;
  readonly children: ReactNode;
}

export function Frame({ title, step, hasBack = false, hasMenu = true, primary = null, children }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { flow, host } = usePane();
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <div className={mergeClasses(styles.inner, styles.titleLine, host.kind === "excel" && styles.roomForExcel)}>
          <img src="assets/icon-64.png" alt="" width={24} height={24} />
          <h1 className={styles.name}>{productName}</h1>
          {hasMenu ? (
            <Button
              className={styles.menu}
              appearance="subtle"
              icon={<LineHorizontal3Regular />}
              onClick={() => flow.show("menu")}
            >
              {words.frame.menu}
            </Button>
          ) : null}
        </div>
        {hasBack || step !== undefined ? (
          <div className={mergeClasses(styles.inner, styles.stepLine)}>
            {hasBack ? (
              <Button
                className={styles.back}
                appearance="subtle"
                size="small"
                icon={<ArrowLeftRegular />}
                onClick={flow.back}
              >
                {words.frame.back}
              </Button>
            ) : null}
            {step === undefined ? null : <span>{step}</span>}
          </div>
        ) : null}
      </header>
      <main className={mergeClasses(styles.inner, styles.body)}>
        <HeadingInFocus>{title}</HeadingInFocus>
        {children}
      </main>
      <footer className={styles.bottom}>
        <div className={styles.inner}>
          <Offer />
        </div>
        {primary === null ? null : (
          <div className={mergeClasses(styles.inner, styles.primary)}>
            {primary.notYet === undefined || primary.notYet === null ? null : (
              <p className={styles.why}>{primary.notYet}</p>
            )}
            <Button
              appearance="primary"
              className={styles.wide}
              onClick={primary.onClick}
              disabledFocusable={primary.notYet !== undefined && primary.notYet !== null}
            >
              {primary.label}
            </Button>
          </div>
        )}
        <div className={mergeClasses(styles.inner, styles.brand)}>
          <span className={styles.shield}>
            <ShieldCheckmarkRegular aria-hidden />
            {words.frame.nothingLeaves}
          </span>
          <span>{words.frame.version(productVersion)}</span>
        </div>
      </footer>
    </div>
  );
}
