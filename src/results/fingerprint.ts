/** SHA-256 fingerprints, the same in a browser and in Node. */
import type { Calculation } from "../core/result.ts";

/** Fingerprints of one run, lower-case hex. */
export interface Fingerprints {
  /** Of the canonical form of the inputs that were used. */
  readonly input: string;
  /** Of the import files' bytes, one after the other. */
  readonly imports: string;
}

/** SHA-256 of the pieces one after the other (texts as UTF-8), as 64 lower-case hex digits. */
export async function sha256Hex(pieces: readonly (string | Uint8Array)[]): Promise<string> {
  const encoder = new TextEncoder();
  const bytes = joinBytes(pieces.map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece)));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function fingerprintsOf(calculation: Calculation): Promise<Fingerprints> {
  return {
    input: await sha256Hex(calculation.canonicalInput()),
    imports: await sha256Hex(calculation.importFiles.map((file) => file.text)),
  };
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
