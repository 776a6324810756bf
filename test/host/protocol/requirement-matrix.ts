import type { RequirementSet } from "./library-metadata.ts";

/** Requirement sets of a host, as it tells the library: `{ ExcelApi: "1.9" }`. */
export type RequirementMatrix = Readonly<Record<string, string>>;

const parts = (version: string): readonly [number, number] => {
  const [major, minor] = version.split(".");
  return [Number(major), Number(minor ?? "0")];
};

/** Whether a host with this matrix has the set. */
export function isSupported(matrix: RequirementMatrix, { name, version }: RequirementSet): boolean {
  const known = Object.entries(matrix).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
  if (known === undefined) return false;
  const [major, minor] = parts(known);
  const [wantedMajor, wantedMinor] = parts(version);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
