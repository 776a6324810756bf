/** The command line: arguments in, exit status out. What it does the work with comes from outside. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";
import type { Issue } from "../core/issue/issue.ts";
import { sentencesOf } from "../core/issue/sentences.ts";
import { productName, productVersion } from "../pipeline/product.ts";
import type { Override, RunOptions, WorkbookRun } from "../pipeline/run-workbook.ts";
import { helpText } from "./help.ts";
import { fileErrorText, isRefusal, oneLine, refusal } from "./refusal.ts";
import { resultJsonBytes } from "./result-json.ts";
import { parseSetOption, readSettingsFile } from "./settings-file.ts";
import { filesText, heldBackText, summaryText } from "./summary.ts";
import { checkFolder, writeTogether } from "./write-together.ts";

export interface Engine {
  readonly run: (bytes: Uint8Array, fileName: string, options: RunOptions) => Promise<WorkbookRun>;
  readonly template: () => Promise<Uint8Array>;
  readonly sample: (options: { students?: number; seed?: number }) => Promise<Uint8Array>;
}

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows how far a run has come, on one line; null where nobody watches. */
  readonly progress: ((text: string) => void) | null;
}

export const exitStatus = { done: 0, bug: 1, refused: 2, heldBack: 3 } as const;

const COMMON = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  debug: { type: "boolean" },
} as const satisfies ParseArgsConfig["options"];

const RUN = {
  ...COMMON,
  out: { type: "string" },
  settings: { type: "string" },
  set: { type: "string", multiple: true },
  json: { type: "boolean" },
  strict: { type: "boolean" },
  "run-at": { type: "string" },
  "run-by": { type: "string" },
} as const satisfies ParseArgsConfig["options"];

const TEMPLATE = { ...COMMON, force: { type: "boolean" } } as const satisfies ParseArgsConfig["options"];

const SAMPLE = {
  ...TEMPLATE,
  students: { type: "string" },
  seed: { type: "string" },
} as const satisfies ParseArgsConfig["options"];

/** Does what the arguments say. Never throws. */
export async function commandLine(args: readonly string[], engine: Engine, streams: Streams): Promise<number> {
  try {
    return await perform(args, engine, streams);
  } catch (error) {
    if (isRefusal(error)) {
      streams.err(`${error.message}\n`);
      return exitStatus.refused;
    }
    const what = oneLine(error instanceof Error ? error.message : String(error));
    streams.err(
      `${productName} ${productVersion} has met an error of its own (${what}). Nothing was written. ` +
        `Please report it; --debug shows where it happened.\n`,
    );
    if (args.includes("--debug")) streams.err(`${error instanceof Error ? (error.stack ?? "") : ""}\n`);
    return exitStatus.bug;
  }
}

async function perform(args: readonly string[], engine: Engine, streams: Streams): Promise<number> {
  const [command = "", ...rest] = args;
  if (args.includes("--help") || args.includes("-h") || command === "help") {
    streams.out(helpText);
    return exitStatus.done;
  }
  if (args.includes("--version")) {
    streams.out(`${productVersion}\n`);
    return exitStatus.done;
  }
  switch (command) {
    case "run":
      return run(rest, engine, streams);
    case "template": {
      const { values, positionals } = parse(rest, TEMPLATE);
      const target = onlyPath(positionals, "template", "OUT.xlsx");
      refuseOtherEnding(target);
      return makeWorkbook(target, await engine.template(), values.force === true, streams);
    }
    case "sample": {
      const { values, positionals } = parse(rest, SAMPLE);
      const target = onlyPath(positionals, "sample", "OUT.xlsx");
      refuseOtherEnding(target);
      const students = wholeNumber("--students", values.students, 1, 100_000);
      const seed = wholeNumber("--seed", values.seed, 0, 2 ** 31 - 1);
      const options = { ...(students === null ? {} : { students }), ...(seed === null ? {} : { seed }) };
      return makeWorkbook(target, await engine.sample(options), values.force === true, streams);
    }
    case "":
      throw refusal("Say what to do: run, template or sample. --help shows how.");
    default:
      throw refusal(`There is no command ${command}; there are run, template and sample. --help shows how.`);
  }
}

async function run(args: readonly string[], engine: Engine, streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, RUN);
  const input = onlyPath(positionals, "run", "INPUT.xlsx");
  if (values.out === undefined || values.out === "") throw refusal("Say where the results go: --out DIR.");
  const folder = values.out;
  const overrides: Override[] = [
    ...(values.settings === undefined ? [] : readSettingsFile(values.settings)),
    ...(values.set ?? []).map(parseSetOption),
  ];
  checkFolder(folder);

  const { progress } = streams;
  const outcome = await engine.run(readInput(input), basename(input), {
    overrides,
    runAt: values["run-at"] ?? null,
    runBy: values["run-by"] ?? null,
    ...(progress === null ? {} : progressOptions(progress)),
  });
  progress?.("");

  if (outcome.kind === "unusable-file") throw refusal(`${input} ${outcome.problem}.`);
  if (outcome.kind === "stopped") throw refusal(stoppedText(input, outcome.issues));

  const { calculation, runLog } = outcome;
  const files = outcome.files.map(({ name, bytes, rowCount }) => ({ name, pieces: [bytes] as Uint8Array[], rowCount }));
  if (values.json === true) {
    files.push({ name: "result.json", pieces: resultJsonBytes(calculation, runLog), rowCount: null });
  }
  writeTogether(folder, files);

  const heldBack = Object.values(calculation.totals.rows).reduce((sum, counts) => sum + counts.heldBack, 0);
  const heldBackImports = calculation.issues.some((issue) => issue.severity === "Held back");
  streams.out(summaryText(basename(input), calculation));
  if (heldBack > 0) streams.out(`\n${heldBackText(heldBack)}`);
  streams.out(filesText(folder, files));
  return values.strict === true && (heldBack > 0 || heldBackImports) ? exitStatus.heldBack : exitStatus.done;
}

function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw refusal(`${path} cannot be read: ${fileErrorText(error)}.`);
  }
}

function progressOptions(show: (text: string) => void): Pick<RunOptions, "onProgress" | "onStep"> {
  return {
    onStep: (step) => show(`${step} ...`),
    onProgress: (done, total) => {
      if (total > 0) show(`Reading the workbook ... ${String(Math.floor((100 * done) / total))} %`);
    },
  };
}

const STOPS_SHOWN = 5;

/** Every reason in one line, each with what to do. */
function stoppedText(input: string, issues: readonly Issue[]): string {
  const shown = issues.slice(0, STOPS_SHOWN).map((issue) => {
    const { message, fix } = sentencesOf(issue);
    return `${message} ${fix} (${issue.code})`;
  });
  const more = issues.length > STOPS_SHOWN ? ` (and ${String(issues.length - STOPS_SHOWN)} more)` : "";
  return `${input} cannot be used: ${shown.join(" ")}${more}`;
}

/** Writes a template or a sample. A file that somebody may have filled in is not replaced unless that is asked for. */
function makeWorkbook(target: string, bytes: Uint8Array, force: boolean, streams: Streams): number {
  if (!force && existsSync(target) && statSync(target).isFile() && !readFileSync(target).equals(bytes)) {
    throw refusal(`${target} is already there and was left alone. Choose another name, or add --force to replace it.`);
  }
  writeTogether(dirname(target), [{ name: basename(target), pieces: [bytes] }]);
  streams.out(`Written: ${oneLine(target)}\n`);
  return exitStatus.done;
}

function refuseOtherEnding(path: string): void {
  if (!/\.xlsx$/i.test(path)) throw refusal(`The name of the workbook must end in .xlsx, not ${path}.`);
}

function parse<Options extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's own words name the option: "Unknown option '--jsn'. ..." Its first sentence is enough.
    const words = error instanceof Error ? error.message : String(error);
    throw refusal(`${words.split(". ")[0] ?? words}. --help shows the options.`.replace("..", "."));
  }
}

function onlyPath(positionals: readonly string[], command: string, what: string): string {
  const [path, extra] = positionals;
  if (path === undefined || path === "") throw refusal(`Name the workbook: ${command} ${what}.`);
  if (extra !== undefined) {
    throw refusal(`${command} takes one workbook; ${extra} is one too many. A name with spaces needs quotes.`);
  }
  return path;
}

function wholeNumber(option: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw refusal(`${option} takes a whole number from ${String(least)} to ${String(most)}, not "${text}".`);
}
