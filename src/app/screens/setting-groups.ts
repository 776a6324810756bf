/** The settings as a clerk looks for them. Every setting stands in exactly one group. */
import { settingNames } from "../../core/records/settings.ts";

export type SettingGroup = "run" | "recovery" | "imports" | "continuation";

const RUN = ["School Year", "As Of", "Exit Date Is", "Sort by Grade", "Planning Sheet"];
const IMPORTS = [
  "Student Identifier",
  "Import Rows",
  "Import Delimiter",
  "Import Header",
  "Import Date Format",
  "Import Days Used",
  "District ID",
  "Service Type",
  "Import Comments",
  "Create AR Records For",
  "AR Record Start",
];
const CONTINUATION = [
  "CE Report Start",
  "CE Report End",
  "Target Hours per Day",
  "Weekly Maximum Hours",
  "Interval Minutes",
  "Minimum Hours for Work",
  "Maximum Work Hours per Day",
  "Suspension Subtracts",
  "Suspension Order",
  "Fill Order",
  "Backfill Start",
  "Reported Through",
  "Weekend Days Count",
  "Display Time As",
  "Page Break per Student",
  "Students to Include",
];

export const settingGroups: readonly { readonly group: SettingGroup; readonly names: readonly string[] }[] = [
  { group: "run", names: RUN },
  {
    group: "recovery",
    names: settingNames.filter((name) => ![RUN, IMPORTS, CONTINUATION].some((group) => group.includes(name))),
  },
  { group: "imports", names: IMPORTS },
  { group: "continuation", names: CONTINUATION },
];
