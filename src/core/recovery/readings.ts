/** The twelve readings of the rules by which a SIS may come to its Hours Earned, and the settings that stand for them. */
import type { SettingChange } from "../comparison-result.ts";
import type { Settings } from "../records/settings.ts";
import type { HoursReading } from "../recovery-result.ts";
import type { Reading } from "./reading.ts";

const roundings = ["Total", "Day", "Session"] as const;
const details = ["Per Meeting", "Total"] as const;
const unlicensed = ["Exclude", "Warn"] as const;

/** Rounding within section detail within unlicensed: the order of AR_Reconciliation. */
export const hoursReadings: readonly HoursReading[] = unlicensed.flatMap((teacher) =>
  details.flatMap((detail) => roundings.map((rounding) => ({ rounding, detail, unlicensed: teacher }))),
);

/** How many readings in a row differ in their rounding alone, so that rows are judged once for them. */
export const ROUNDINGS = roundings.length;

/** The place in hoursReadings of what the settings say. */
export function placeOfSettings({ choice }: Settings): number {
  return hoursReadings.findIndex(
    ({ rounding, detail, unlicensed: teacher }) =>
      rounding === choice["Hours Rounding"] &&
      detail === choice["Section Student Detail Means"] &&
      teacher === choice["Unlicensed Teacher"],
  );
}

export function judgingBy({ detail, unlicensed: teacher }: HoursReading): Reading {
  return { excludeUnlicensed: teacher === "Exclude", detailIsTotal: detail === "Total" };
}

/** The settings in which one reading differs from another. */
export function changesBetween(from: HoursReading, to: HoursReading): readonly SettingChange[] {
  const changes: SettingChange[] = [];
  if (from.rounding !== to.rounding) changes.push(["Hours Rounding", to.rounding]);
  if (from.detail !== to.detail) changes.push(["Section Student Detail Means", to.detail]);
  if (from.unlicensed !== to.unlicensed) changes.push(["Unlicensed Teacher", to.unlicensed]);
  return changes;
}

/**
 * What takes the settings to a reading. A stricter Hours Rounding takes Day Credit Rounding with it, which may not be looser:
 * else the run would stop.
 */
export function changesOfSettings(from: HoursReading, to: HoursReading, settings: Settings): readonly SettingChange[] {
  const changes = changesBetween(from, to);
  const ofDays = settings.choice["Day Credit Rounding"];
  if (roundings.indexOf(ofDays) >= roundings.indexOf(to.rounding)) return changes;
  return [...changes, ["Day Credit Rounding", to.rounding]];
}
