/** Whether we are in Excel at all. */
import { requiredSets } from "./requirements.ts";

/** Office answers only inside its programs; elsewhere, or when its library did not come, there is no answer. */
export function whenExcelAnswers(milliseconds: number): Promise<"excel" | "too-old" | "no-answer"> {
  if (!("Office" in globalThis)) return Promise.resolve("no-answer");
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve("no-answer"), milliseconds);
    void Office.onReady(({ host }) => {
      clearTimeout(timer);
      resolve(answerOf(host));
    });
  });
}

function answerOf(host: Office.HostType | null): "excel" | "too-old" | "no-answer" {
  if (host !== Office.HostType.Excel) return "no-answer";
  const isSupported = Object.entries(requiredSets).every(([name, version]) =>
    Office.context.requirements.isSetSupported(name, version),
  );
  return isSupported ? "excel" : "too-old";
}
