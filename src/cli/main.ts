/** The command line's entry: joins the arguments, the streams and the engine. */
import { calculate } from "../core/calculate.ts";
import { writeWorkbook } from "../file/write-workbook.ts";
import { fileWorkbook } from "../file/file-workbook.ts";
import { runWorkbook } from "../pipeline/run-workbook.ts";
import { DEFAULT_SAMPLE, sampleWorkbook } from "../sample/sample-workbook.ts";
import { templateWorkbook } from "../sample/template-workbook.ts";
import { commandLine } from "./command-line.ts";
import type { Engine, Streams } from "./command-line.ts";

const engine: Engine = {
  run: (bytes, fileName, options) => runWorkbook(calculate, fileWorkbook(bytes, fileName), options),
  template: () => writeWorkbook(templateWorkbook()),
  sample: (options) => writeWorkbook(sampleWorkbook({ ...DEFAULT_SAMPLE, ...options })),
};

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: process.stderr.isTTY ? showProgress() : null,
};

/** Writes over one line, not more often than the eye follows. */
function showProgress(): (text: string) => void {
  let last = "";
  let shownAt = 0;
  return (text) => {
    const now = performance.now();
    if (text === last || (text !== "" && text.includes("%") && now - shownAt < 100)) return;
    last = text;
    shownAt = now;
    process.stderr.write(`\r\u001B[K${text}`);
  };
}

// A reader that stops early (head) is no error.
process.stdout.on("error", () => process.exit(exitCodeSoFar()));

function exitCodeSoFar(): number {
  return typeof process.exitCode === "number" ? process.exitCode : 0;
}

void commandLine(process.argv.slice(2), engine, streams).then((status) => {
  process.exitCode ??= status;
});
