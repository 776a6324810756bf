/** Reads XML as a stream of elements and texts, prefixes taken off names: the only module that knows the XML library. */
import { SaxesParser } from "saxes";

export interface XmlHandlers {
  /** name is the local name: "row" for <x:row>. Attribute names keep their prefix. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

export interface XmlStream {
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

/** Feeds the bytes of one XML part to the handlers. write and end throw when it is not well-formed. */
export function xmlStream(handlers: XmlHandlers): XmlStream {
  const parser = makeParser(handlers);
  let decoder: TextDecoder | null = null;
  return {
    write(chunk) {
      if (chunk.length === 0) return;
      decoder ??= decoderFor(chunk);
      parser.write(decoder.decode(chunk, { stream: true }));
    },
    end() {
      if (decoder !== null) parser.write(decoder.decode());
      parser.close();
    },
  };
}

/** The text of a whole XML part. */
export function decodeXml(bytes: Uint8Array): string {
  return decoderFor(bytes).decode(bytes);
}

/** Feeds a whole text to the handlers. */
export function readXml(text: string, handlers: XmlHandlers): void {
  makeParser(handlers).write(text).close();
}

function makeParser(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const { open, close, text } = handlers;
  parser.on("opentag", (tag) => {
    open(localName(tag.name), tag.attributes);
  });
  if (close !== undefined) {
    parser.on("closetag", (tag) => {
      close(localName(tag.name));
    });
  }
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  return parser;
}

export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The attribute by its local name, whatever its prefix: the id of r:id. */
export function attributeNamed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const key of Object.keys(attributes)) if (key.includes(":") && localName(key) === name) return attributes[key];
  return undefined;
}

/** Workbook XML is UTF-8 or UTF-16, told apart by the first bytes. */
function decoderFor(start: Uint8Array): TextDecoder {
  const wide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0);
  const wideBigEndian = (start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c);
  return new TextDecoder(wide ? "utf-16le" : wideBigEndian ? "utf-16be" : "utf-8", { fatal: true });
}
