import { sha256Hex } from "../../src/results/fingerprint.ts";

it("a fingerprint is the SHA-256 of all pieces, however they are cut", async () => {
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(await sha256Hex(["abc"])).toBe(abc);
  expect(await sha256Hex(["a", new TextEncoder().encode("b"), "", "c"])).toBe(abc);
  expect(await sha256Hex([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
