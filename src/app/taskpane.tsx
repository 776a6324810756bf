/** The entry of taskpane.html: the pane inside Excel. Where Excel does not answer, it offers to work with files instead. */
import { createRoot } from "react-dom/client";
import { whenExcelAnswers } from "../excel/start.ts";
import { newEngine } from "./engine/engine.ts";
import { startWorker } from "./engine/start-worker.ts";
import { NoExcel } from "./frame/NoExcel.tsx";
import { browserHost } from "./host/browser-host.ts";
import { excelHost } from "./host/excel-host.ts";
import { officeScriptSettled } from "./host/office-script.ts";
import { App } from "./App.tsx";
import { languageFor, wordsIn } from "./words/words.ts";

const ANSWER_WITHIN = 4000;

const rootElement = document.getElementById("root");
if (rootElement !== null) {
  const root = createRoot(rootElement);
  const words = wordsIn(languageFor(navigator.language));
  const start = async (): Promise<void> => {
    const began = performance.now();
    await officeScriptSettled(ANSWER_WITHIN);
    const answer = await whenExcelAnswers(Math.max(0, ANSWER_WITHIN - (performance.now() - began)));
    if (answer === "excel") {
      root.render(<App engine={newEngine(startWorker)} host={excelHost()} />);
      return;
    }
    root.render(
      <NoExcel
        words={words}
        isTooOld={answer === "too-old"}
        onTryAgain={start}
        onWorkWithFile={() =>
          root.render(<App engine={newEngine(startWorker)} host={{ ...browserHost(), kind: "excel" }} />)
        }
      />,
    );
  };
  void start();
}
