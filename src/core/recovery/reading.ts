/** How the rules are read where a district's SIS may read them otherwise; the reconciliation tries every combination. */
import type { Settings } from "../records/settings.ts";

export interface Reading {
  /** Unlicensed Teacher = Exclude. */
  readonly excludeUnlicensed: boolean;
  /** Section Student Detail Means = Total: hours of all meetings together; else of each meeting. */
  readonly detailIsTotal: boolean;
}

export function readingOf(settings: Settings): Reading {
  return {
    excludeUnlicensed: settings.choice["Unlicensed Teacher"] === "Exclude",
    detailIsTotal: settings.choice["Section Student Detail Means"] === "Total",
  };
}
