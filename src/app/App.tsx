/** The whole page: one frame, and in it the screen of the moment. */
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { productName, productVersion } from "../pipeline/product.ts";
import { OpenFile } from "./OpenFile.tsx";
import { Results } from "./Results.tsx";
import { Trouble } from "./Trouble.tsx";
import { Unusable } from "./Unusable.tsx";
import { useRun } from "./use-run.ts";
import type { PageState, RunControls } from "./use-run.ts";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  inner: { width: "100%", maxWidth: "960px", boxSizing: "border-box", margin: "0 auto", padding: "0 16px" },
  header: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px 12px",
    paddingTop: "12px",
    paddingBottom: "12px",
  },
  name: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    "@media (max-width: 400px)": { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  again: { flexShrink: 0, whiteSpace: "nowrap" },
  body: { flexGrow: 1, paddingTop: "20px", paddingBottom: "24px" },
  working: { padding: "48px 0" },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "4px 16px",
    paddingTop: "12px",
    paddingBottom: "12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export function App() {
  const styles = useStyles();
  const controls = useRun();
  useDropAnywhere(controls.openFile);
  const { state } = controls;
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={`${styles.inner} ${styles.title}`}>
          <img src="assets/icon-64.png" alt="" width={32} height={32} />
          <h1 className={styles.name}>{productName}</h1>
          {state.kind === "start" || state.kind === "working" ? null : (
            <Button className={styles.again} onClick={controls.startOver}>
              Another log
            </Button>
          )}
        </div>
      </header>
      <main className={`${styles.inner} ${styles.body}`}>
        <Screen controls={controls} />
      </main>
      <footer className={`${styles.inner} ${styles.footer}`}>
        <span>Nothing leaves this computer.</span>
        <span>Version {productVersion}</span>
      </footer>
      <Announcement state={state} />
    </div>
  );
}

function Screen({ controls }: { readonly controls: RunControls }) {
  const styles = useStyles();
  const { state, startOver } = controls;
  switch (state.kind) {
    case "start":
      return <OpenFile controls={controls} />;
    case "working":
      return <Spinner className={styles.working} label={`${state.step}: ${state.fileName}`} labelPosition="below" />;
    case "done":
      return <Results fileName={state.fileName} run={state.run} />;
    case "unusable":
      return <Unusable fileName={state.fileName} reasons={state.reasons} />;
    case "trouble":
      return <Trouble doing={state.doing} error={state.error} onTryAgain={startOver} />;
  }
}

/** Tells a screen reader how the run is going. */
function Announcement({ state }: { readonly state: PageState }) {
  const text = state.kind === "working" ? `${state.step}.` : state.kind === "done" ? `${state.fileName} is done.` : "";
  return (
    <div role="status" aria-live="polite" className="for-screen-readers">
      {text}
    </div>
  );
}

/** A workbook dropped anywhere on the page is opened; without this the browser would leave the page for it. */
function useDropAnywhere(openFile: (file: File) => void): void {
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) openFile(file);
    };
    document.addEventListener("dragover", allow);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", allow);
      document.removeEventListener("drop", drop);
    };
  }, [openFile]);
}
