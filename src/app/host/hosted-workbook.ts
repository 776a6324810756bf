/** A workbook that only the pane can talk to. What was read of it stays with it until it is written. */
import type { SettingValue } from "../engine/views.ts";
import type {
  OnProgress,
  Results,
  Workbook,
  WorkbookProblem,
  WorkbookReading,
  WrittenWorkbook,
} from "../../results/workbook.ts";

export interface HostedWorkbook {
  readonly name: string;
  readonly read: (onProgress: OnProgress, given: readonly SettingValue[]) => Promise<WorkbookReading | WorkbookProblem>;
  /** Writes over the latest reading. */
  readonly write: (results: Results, onProgress: OnProgress) => Promise<WrittenWorkbook>;
}

export function hostedWorkbook<Reading extends WorkbookReading>(workbook: Workbook<Reading>): HostedWorkbook {
  let latest: Reading | null = null;
  return {
    name: workbook.name,
    read: async (onProgress, given) => {
      const reading = await workbook.read(onProgress, given);
      if (!("kind" in reading)) latest = reading;
      return reading;
    },
    write: (results, onProgress) => {
      if (latest === null) throw new Error("The workbook was not read.");
      return workbook.write(latest, results, onProgress);
    },
  };
}
