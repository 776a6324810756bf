/** The input or the arguments cannot be used: exit status 2, one line on standard error, nothing written. */

interface Refusal extends Error {
  readonly refusal: true;
}

/** The Error to throw; its message is the line. */
export function refusal(message: string): Error {
  return Object.assign(new Error(oneLine(message)), { refusal: true as const });
}

export function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && "refusal" in error;
}

/** The code of a failed system call ("ENOENT"), or null when the error is something else. */
export function systemErrorCode(error: unknown): string | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}

/** Cell texts and file names may hold line breaks and control characters; the terminal gets one plain line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

/** What a failed file operation means, in words: "there is no such file". */
export function fileErrorText(error: unknown): string {
  switch (systemErrorCode(error)) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "it is a folder, not a file";
    case "ENOTDIR":
      return "a file is in the place of a folder";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "EROFS":
      return "the disk is read-only";
    case "ENOSPC":
    case "EDQUOT":
      return "the disk is full";
    case "EBUSY":
    case "ETXTBSY":
      return "another program has it open";
    case "ENAMETOOLONG":
      return "the name is too long";
    case "ELOOP":
      return "its links lead in a circle";
    case "ERR_INVALID_ARG_VALUE":
      return "that is not a file name";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
