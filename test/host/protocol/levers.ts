/** What a test can do to the host: what the user does, what Excel refuses, what goes wrong on the way. */
import type { HostWorkbook } from "../workbook/model.ts";

/** What goes wrong with one request. */
export type Fault =
  /** Nothing is applied. */
  | { readonly kind: "refused"; readonly code?: string }
  /** Everything is applied, and the add-in is told that it failed. */
  | { readonly kind: "applied then reported failed"; readonly code?: string }
  /** No answer ever comes. */
  | { readonly kind: "no answer"; readonly isApplied: boolean }
  | { readonly kind: "late"; readonly milliseconds: number }
  /** 5103 request too large, 5104 response too large, 5012 session over, 5016 dialog open, 7000 no permission. */
  | { readonly kind: "status"; readonly status: number };

export interface Levers {
  /** The user types in a cell: every request is refused, or waits if it asked to. */
  readonly startCellEdit: (until?: { readonly request: number }) => void;
  readonly endCellEdit: () => void;
  readonly setLatency: (milliseconds: number) => void;
  /** Bytes of a request and of a response. */
  readonly setPayloadLimit: (bytes: number) => void;
  /** The file cannot be written any more: every write is refused. */
  readonly setReadOnly: (readOnly: boolean) => void;
  /** The user protects a sheet. Throws if there is none of that name. */
  readonly protect: (sheetName: string, password?: string) => void;
  /** What goes wrong with the n-th request of the run, counted from 1; requests that only give back references do not count. */
  readonly faultAt: (request: number, fault: Fault) => void;
  /** What the user does just before the n-th request is carried out. Fires Excel's events. */
  readonly beforeRequest: (request: number, act: (workbook: HostWorkbook) => void) => void;
  /** What the user does now. Fires Excel's events. */
  readonly user: (act: (workbook: HostWorkbook) => void) => void;
}

export interface RequestRecord {
  /** Counted from 1; 0 for one that only gives back references. */
  readonly number: number;
  readonly bytesIn: number;
  /** 0 without an answer. */
  readonly bytesOut: number;
  /** "Range.values", "Range.values =", "Range.clear()"; each once. */
  readonly members: readonly string[];
  /** 1 writes, 64 waits for the end of a cell edit; a newer library may send more. */
  readonly flags: number;
  /** "succeeded", the code of an error, or what happened to it. */
  readonly outcome: string;
}

/** The requests that are due to go wrong, and what the user will do. */
export interface Plan {
  readonly faults: Map<number, Fault>;
  readonly acts: Map<number, ((workbook: HostWorkbook) => void)[]>;
}
