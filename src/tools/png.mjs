/** Writes small PNG files: of the ways to store the picture the shortest, nothing but the pixels in the file. */
import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The bytes of a PNG file of a picture: width x height pixels of red, green, blue, alpha (not premultiplied). */
export function encodePng(width, height, pixels) {
  if (pixels.length !== width * height * 4) throw new Error("Four bytes for every pixel are needed.");
  const candidates = [trueColor(width, height, pixels), palette(width, height, pixels)];
  return candidates.filter((file) => file !== null).reduce((best, file) => (file.length < best.length ? file : best));
}

function trueColor(width, height, pixels) {
  return file([header(width, height, 6), imageData(rowsOf(pixels, width * 4), 4)]);
}

/** One byte for every pixel, or null when there are more than 256 colors. */
function palette(width, height, pixels) {
  const places = new Map();
  const indexes = Buffer.alloc(width * height);
  for (let pixel = 0; pixel < indexes.length; pixel++) {
    const color = Buffer.from(pixels.slice(pixel * 4, pixel * 4 + 4)).readUInt32BE();
    if (!places.has(color)) places.set(color, places.size);
    if (places.size > 256) return null;
    indexes[pixel] = places.get(color);
  }
  const colors = [...places.keys()];
  const opaque = Buffer.from(colors.flatMap((color) => [color >>> 24, (color >>> 16) & 255, (color >>> 8) & 255]));
  const alpha = Buffer.from(colors.map((color) => color & 255));
  const chunks = [chunk("PLTE", opaque), chunk("tRNS", alpha), imageData(rowsOf(indexes, width), 1)];
  return file([header(width, height, 3), ...chunks]);
}

function rowsOf(bytes, length) {
  return Array.from({ length: bytes.length / length }, (_, row) => bytes.subarray(row * length, (row + 1) * length));
}

function file(chunks) {
  return Buffer.concat([SIGNATURE, ...chunks, chunk("IEND", Buffer.alloc(0))]);
}

function header(width, height, colorType) {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, colorType, 0, 0, 0], 8);
  return chunk("IHDR", data);
}

/** The rows with the filter (0 none, 1 left, 2 up) that makes the whole picture shortest. */
function imageData(rows, pixelLength) {
  const deflated = [0, 1, 2].map((filter) => {
    const filtered = rows.flatMap((row, index) => {
      const above = rows[index - 1];
      const left = (i) => (i < pixelLength ? 0 : row[i - pixelLength]);
      const subtract = [() => 0, left, (i) => above?.[i] ?? 0][filter];
      return [Buffer.from([filter]), Buffer.from(row.map((byte, i) => (byte - subtract(i)) & 255))];
    });
    return deflateSync(Buffer.concat(filtered), { level: 9, memLevel: 9 });
  });
  return chunk(
    "IDAT",
    deflated.reduce((best, data) => (data.length < best.length ? data : best)),
  );
}

/** The checksum that PNG asks for. */
function crc32(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(data.length, 0);
  lengths.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([lengths.subarray(0, 4), body, lengths.subarray(4)]);
}
