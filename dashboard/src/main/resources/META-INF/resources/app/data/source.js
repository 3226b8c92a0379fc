// The text of a dump, to show problems among the lines they stand in.
import {getFile, INGEST} from '../api.js';
import {linesOf} from './context.js';

/** Larger dumps are not read for this: their problems show what they quote. */
const MOST = 8_000_000;

export const contentUrl = (id) => `${INGEST}/api/v1/dumps/${id}/content`;

/** Remembers the lines of the last dump that was looked into. */
export function source() {
  let last = {id: null, lines: null};

  /** The lines of a dump, or null where it is too large, is no text, or cannot be had. */
  return async function lines(dump, file) {
    if (last.id !== dump.id) last = {id: dump.id, lines: dump.bytes <= MOST ? read(dump, file).catch(() => null) : null};
    return last.lines;
  };
}

async function read(dump, file) {
  const bytes = new Uint8Array(await (file ?? await getFile(contentUrl(dump.id))).arrayBuffer());
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await unpacked(bytes) : bytes;
  return plain && linesOf(text(plain));
}

/** At most as much as is read of a plain dump: a small file may unpack to any size. */
async function unpacked(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts = [];
  let size = 0;
  for (let next = await stream.read(); !next.done; next = await stream.read()) {
    size += next.value.length;
    if (size > MOST) {
      await stream.cancel();
      return null;
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function text(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
