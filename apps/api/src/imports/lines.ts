/** The lines of a stream of bytes: nothing is held but the line under way, and of that no more than the limit. */
export const LINE_BYTES_MAX = 262_144;
const NEWLINE = 0x0a;
const BRACE = 0x7b;

export interface Line {
  /** From 1; blank lines count, and are left out. */
  number: number;
  /** null where it is longer than the limit. */
  bytes: Uint8Array | null;
}

/** Yields the lines that end in a chunk together. */
export async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= LINE_BYTES_MAX) parts.push(part);
    else parts = [];
  };
  const take = (): Line | null => {
    const [only] = parts;
    const bytes = length > LINE_BYTES_MAX ? null : parts.length === 1 && only ? only : Buffer.concat(parts);
    const line = bytes === null || !isBlank(bytes) ? { number, bytes } : null;
    number += 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const line = take();
      if (line) lines.push(line);
    }
    keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  const last = take();
  if (last) yield [last];
}

function isBlank(bytes: Buffer): boolean {
  // Nearly every line begins with a brace.
  return bytes[0] !== BRACE && bytes.toString('latin1').trim() === '';
}
