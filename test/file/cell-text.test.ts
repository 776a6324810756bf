import { decodeCellText, encodeCellText } from "../../src/file/cell-text.ts";
import { readXml } from "../../src/file/xml-reader.ts";
import { fc } from "../support/random-inputs.ts";

function throughXml(text: string): string {
  let read = "";
  readXml(`<t xml:space="preserve">${encodeCellText(text)}</t>`, {
    open: () => undefined,
    text: (piece) => (read += piece),
  });
  return decodeCellText(read);
}

it("any text comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(throughXml(text)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      expect(throughXml(text)).toBe(text);
    }),
  );
});

it("control characters and texts that look like their escapes come back", () => {
  for (const text of ["a\u0000b", "a\r\nb", "_x000D_", "_x005F_x000D_", "__x0041__", "\ufffe", "x_xZZZZ_"])
    expect(throughXml(text)).toBe(text);
});

it("a text longer than a cell can hold is clipped, never within a pair of surrogates", () => {
  expect(throughXml("x".repeat(40_000))).toHaveLength(32_767);
  expect(throughXml(`${"x".repeat(32_766)}😀`)).toBe(`${"x".repeat(32_766)}\ufffd`);
});
