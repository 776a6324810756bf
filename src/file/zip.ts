/** The ZIP container: the only module that knows the library for it. */
import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/index-native.js";
import type { FileEntry } from "@zip.js/zip.js/index-native.js";

configure({ useWebWorkers: false, chunkSize: 256 * 1024 });

/** Chunks that are made while earlier ones are packed. */
const CHUNKS_AHEAD = 8;

/** 1 January 1980, 00:00, the first moment that a ZIP file can name: the same content gives the same bytes. */
const FIRST_MOMENT = ((1 << 5) | 1) << 16;

export interface ZipPart {
  /** The name with forward slashes, as it stands in the file. */
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Unpacks; every chunk is handed over in order. Throws when the data or its checksum is wrong. */
  readonly pour: (take: (chunk: Uint8Array) => void) => Promise<void>;
}

/** The parts of a ZIP file in its order. Throws when it is not one or is cut off. */
export async function zipParts(source: Uint8Array | Blob): Promise<ZipPart[]> {
  const reader = new ZipReader(source instanceof Blob ? new BlobReader(source) : new Uint8ArrayReader(source));
  const entries = await reader.getEntries();
  return entries.flatMap((entry) =>
    entry.directory
      ? []
      : [
          {
            name: entry.filename.replaceAll("\\", "/"),
            size: entry.uncompressedSize,
            pour: (take) => pourEntry(entry, take),
          },
        ],
  );
}

async function pourEntry(entry: FileEntry, take: (chunk: Uint8Array) => void): Promise<void> {
  await entry.getData(
    new WritableStream<Uint8Array>({
      write(chunk) {
        take(chunk);
      },
    }),
    { checkCrc32: true },
  );
}

/** New content of a part: whole, or in chunks made while they are packed. */
export interface NewPart {
  readonly name: string;
  readonly content: Uint8Array | Iterable<Uint8Array>;
}

/**
 * A ZIP file: the packed bytes of every part of the base that is not left out, unchanged and in their order, then the new parts.
 */
export async function zipWith(
  base: { readonly source: Uint8Array | Blob; readonly leaveOut: (name: string) => boolean } | null,
  parts: readonly NewPart[],
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    rawLastModDate: FIRST_MOMENT,
    extendedTimestamp: false,
    bufferedWrite: true,
    dataDescriptor: false,
    keepOrder: true,
  });
  if (base !== null) {
    const reader = base.source instanceof Blob ? new BlobReader(base.source) : new Uint8ArrayReader(base.source);
    await writer.appendZip(reader, { filter: (entry) => !base.leaveOut(entry.filename.replaceAll("\\", "/")) });
  }
  for (const part of parts) {
    if (part.content instanceof Uint8Array) await writer.add(part.name, new Uint8ArrayReader(part.content));
    else await writer.add(part.name, streamOf(part.content));
  }
  return new Uint8Array(await writer.close());
}

function streamOf(chunks: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
    },
    { highWaterMark: CHUNKS_AHEAD },
  );
}
