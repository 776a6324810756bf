/** ZIP files with Node's own compression: this host must not share a reader or writer with the product. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
/** 1 January 1980: the same content gives the same bytes. */
const FIRST_DAY = (1 << 5) | 1;

/** The unpacked parts by name. Throws when the bytes are no ZIP file. ZIP64 is not read. */
export function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecordOf(view);
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, Uint8Array>();
  let place = view.getUint32(end + 16, true);
  for (let part = 0; part < count; part++) {
    if (view.getUint32(place, true) !== CENTRAL_HEADER)
      throw new Error("The file is not a workbook: its ZIP list is damaged.");
    const nameLength = view.getUint16(place + 28, true);
    const name = Buffer.from(bytes.subarray(place + 46, place + 46 + nameLength)).toString("utf8");
    parts.set(name.replaceAll("\\", "/"), contentOf(bytes, view, place));
    place += 46 + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return parts;
}

function endRecordOf(view: DataView): number {
  for (let place = view.byteLength - 22; place >= 0; place--)
    if (view.getUint32(place, true) === END_RECORD) return place;
  throw new Error("The file is not a workbook: it is no ZIP file.");
}

function contentOf(bytes: Uint8Array, view: DataView, place: number): Uint8Array {
  const method = view.getUint16(place + 10, true);
  const packedSize = view.getUint32(place + 20, true);
  const header = view.getUint32(place + 42, true);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  const content = method === 0 ? packed : method === 8 ? new Uint8Array(inflateRawSync(packed)) : null;
  if (content === null) throw new Error(`The file is packed in a way that is not read (${method}).`);
  if (checksumOf(content) !== view.getUint32(place + 16, true))
    throw new Error("The file is damaged: a checksum is wrong.");
  return content;
}

/** A ZIP file of the parts, in their order. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let size = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name, "utf8");
    const packed = deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(FIRST_DAY, 8);
    shared.writeUInt32LE(checksumOf(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(size, 10);
    list.push(numberBytes(CENTRAL_HEADER), new Uint8Array([20, 0]), shared, rest, nameBytes);
    const piece = [numberBytes(LOCAL_HEADER), shared, nameBytes, packed];
    pieces.push(...piece);
    size += lengthOf(piece);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_RECORD, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(lengthOf(list), 12);
  end.writeUInt32LE(size, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...list, end]));
}

function numberBytes(number: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number, 0);
  return bytes;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let place = 0; place < bytes.length; place++)
    value = (value >>> 8) ^ (CRC_TABLE[(value ^ (bytes[place] ?? 0)) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
