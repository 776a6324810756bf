"use strict";
/** jsdom with what every browser has and jsdom lacks: streams, compression, digests, text encoding. They are Node's own. */
const { TestEnvironment } = require("jest-environment-jsdom");

const FROM_NODE = [
  "Blob",
  "CompressionStream",
  "DecompressionStream",
  "MessageChannel",
  "ReadableStream",
  "Response",
  "TextDecoder",
  "TextEncoder",
  "TransformStream",
  "Uint8Array",
  "WritableStream",
  "structuredClone",
];

module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of FROM_NODE) this.global[name] = globalThis[name];
    Object.defineProperty(this.global, "crypto", { value: globalThis.crypto, configurable: true });
  }
};
