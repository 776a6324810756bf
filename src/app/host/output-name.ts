/** Whether a sheet goes by a name that only results have, numbered or not. */
export function isOutputName(sheet: string): boolean {
  return /^((AR|CE)_[A-Za-z_]+|Exceptions|Run_Log)(_\d+)?( \(new\))?$/.test(sheet);
}
