/** Hands a file to the browser's downloads. Nothing goes over the network. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: typeOf(name) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it started; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function typeOf(name: string): string {
  if (name.endsWith(".xlsx")) return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  if (name.endsWith(".xlsm")) return "application/vnd.ms-excel.sheet.macroEnabled.12";
  return "text/plain;charset=utf-8";
}
