/** One simulated Excel over one workbook: the host with Excel's objects, ready for a transport. */
import { excelObjects } from "../members/excel.ts";
import { interferenceOf } from "../protocol/broken-behaviours.ts";
import type { BrokenBehaviour } from "../protocol/broken-behaviours.ts";
import { createEvents } from "../protocol/events.ts";
import { createHost, webPayloadLimit } from "../protocol/host.ts";
import type { ExcelHost } from "../protocol/host.ts";
import type { RequirementMatrix } from "../protocol/requirement-matrix.ts";
import type { HostWorkbook } from "../workbook/model.ts";
import { newWorkbook } from "../workbook/workbook.ts";
import type { HostIdentity, Platform } from "./window-external.ts";

export interface ExcelOptions {
  /** A new one with an empty Sheet1 if left out. */
  readonly workbook?: HostWorkbook;
  /** Requirement sets of this Excel. `DelayForCellEdit` is a set too: with it, `delayForCellEdit` is honored. */
  readonly matrix?: RequirementMatrix;
  readonly platform?: Platform;
  /** Bytes of a request and of a response; 5 MB on the web and none on the desktop if left out. */
  readonly payloadLimit?: number;
  readonly theme?: Readonly<Record<string, string>> | null;
  /** What the host does wrong on purpose, to prove that a test notices. */
  readonly brokenBehaviours?: readonly BrokenBehaviour[];
}

export interface SimulatedExcel {
  readonly host: ExcelHost;
  readonly identity: HostIdentity;
  /** Workbooks that the add-in opened with Excel.createWorkbook, as base64. */
  readonly createdWorkbooks: readonly string[];
}

export const defaultMatrix: RequirementMatrix = { ExcelApi: "1.9" };

const lightTheme = {
  primaryFontColor: "#262626",
  primaryBackgroundColor: "#FFFFFF",
  secondaryFontColor: "#444444",
  secondaryBackgroundColor: "#F0F0F0",
};

export function simulateExcel(options: ExcelOptions): SimulatedExcel {
  const workbook = options.workbook ?? newWorkbook();
  const matrix = options.matrix ?? defaultMatrix;
  const platform = options.platform ?? "desktop";
  const theme = options.theme === undefined ? (platform === "web" ? null : lightTheme) : options.theme;
  const events = createEvents(workbook);
  const objects = excelObjects(workbook, events);
  const host = createHost({
    workbook,
    matrix,
    payloadLimit: options.payloadLimit ?? (platform === "web" ? webPayloadLimit : Infinity),
    roots: objects,
    events,
    interference: interferenceOf(options.brokenBehaviours ?? []),
  });
  const identity = { platform, matrix, readOnly: workbook.readOnly, theme };
  return { host, identity, createdWorkbooks: objects.createdWorkbooks };
}

/** Throws what the simulation itself could not do: an add-in that swallows errors must not hide it. */
export function throwOwnFailures({ ownFailures }: ExcelHost): void {
  if (ownFailures.length > 0) throw new Error([...new Set(ownFailures)].join("\n"));
}
