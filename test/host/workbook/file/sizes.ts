/** Column widths: files count characters of the standard font, Office.js points. A character is 7 pixels, a pixel 0.75 points. */

const PIXELS_OF_CHARACTER = 7;
const POINTS_OF_PIXEL = 0.75;

/** The file's width, with the space around the text, in points of whole pixels. */
export function widthInPoints(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / PIXELS_OF_CHARACTER)) / 256) * PIXELS_OF_CHARACTER);
  return pixels * POINTS_OF_PIXEL;
}

export function widthInCharacters(points: number): number {
  return points / POINTS_OF_PIXEL / PIXELS_OF_CHARACTER;
}
