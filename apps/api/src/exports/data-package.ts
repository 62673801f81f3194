/** Exports as a Data Package (datapackage.org, version 2): a zip of CSV files, with a description of each, and of the whole. */
import { createHash } from 'node:crypto';
import { configure, ZipWriter } from '@zip.js/zip.js';
import type { Tx } from '#postgres';
import { readActors, readIncluded, readProposals, type Sight } from '#read-model';
import { csvOf } from './csv.js';
import type { ExportQuery } from './export-query.js';
import { type ExportHead, exportRecords, rowsIn } from './export-records.js';
import { descriptorOf, fileNameOf, readmeOf, type ResourceFile } from './package-descriptor.js';
import { REGISTERS, type Row, type Table, TABLE_NAMES, TABLES, valueOf } from './tables.js';

// Node's own zlib makes other bytes on other processors; that of the library is the same code everywhere.
configure({ useWebWorkers: false, useCompressionStream: false });
/** The first that a zip can tell. As a local time: a zip knows no time zones. */
const MADE_AT = new Date(1980, 0, 1);
const ENTRY = { lastModDate: MADE_AT, extendedTimestamp: false, useUnicodeFileNames: true } as const;
const PAGE_SIZE = 200;

interface Asked {
  tx: Tx;
  sight: Sight;
  query: ExportQuery;
  head: ExportHead;
  license: string | null;
  /** What whoever asks may see of them. */
  seen: <T>(values: AsyncIterable<T>) => AsyncIterable<T>;
}

export async function* dataPackageOf(asked: Asked): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const gone = new AbortController();
  const writing = writePackage(asked, writable, gone.signal).catch(async (error: unknown) => {
    await writable.abort(error).catch(() => {});
  });
  try {
    yield* readable;
  } finally {
    gone.abort();
    // The database is read no further once this has returned.
    await writing;
  }
}

async function writePackage(asked: Asked, writable: WritableStream<Uint8Array>, gone: AbortSignal): Promise<void> {
  const { head, query, license } = asked;
  const zip = new ZipWriter(writable, { ...ENTRY, keepOrder: true });
  const named = new Named(asked);
  const files: ResourceFile[] = [];
  const add = async (name: string, table: Table, pages: AsyncIterable<Row[]>) => {
    const hash = createHash('sha256');
    let bytes = 0;
    const rows = named.notedIn(table, pages);
    const chunks = bytesOf(csvOf(table.columns, rows), (chunk) => {
      gone.throwIfAborted();
      hash.update(chunk);
      bytes += chunk.length;
    });
    try {
      await zip.add(fileNameOf(name), ReadableStream.from(chunks));
    } finally {
      // What it is made of has come to its end, whatever became of the zip.
      await chunks.return(undefined);
    }
    files.push({ name, table, bytes, sha256: hash.digest('hex') });
  };
  for (const what of TABLE_NAMES) {
    if (query.what === 'all' || query.what === what)
      await add(what, TABLES[what], rowsIn(asked.seen(exportRecords(asked.tx, asked.sight, { ...query, what }))));
  }
  await add('memberships', REGISTERS.memberships, memberships(asked));
  await add('relations', REGISTERS.relations, relations(asked));
  await add('proposals', REGISTERS.proposals, withUnknown(proposals(asked), named.unknown.proposals, 'title'));
  await add('actors', REGISTERS.actors, withUnknown(actors(asked), named.unknown.actors, 'name'));
  await zip.add('README.md', text(readmeOf({ head, license, files })));
  await zip.add('datapackage.json', text(`${JSON.stringify(descriptorOf({ head, license, files }), null, 2)}\n`));
  await zip.close();
}

async function* bytesOf(texts: AsyncIterable<string>, seen: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const part of texts) {
    const chunk = Buffer.from(part);
    seen(chunk);
    yield chunk;
  }
}

function text(content: string): ReadableStream<Uint8Array> {
  return ReadableStream.from([Buffer.from(content)]);
}

async function* actors({ tx, sight: { cut } }: Asked): AsyncGenerator<Row[]> {
  yield* pagesOf((after) => readActors(tx, { merged: true }, { after, limit: PAGE_SIZE, cut }));
}

/** All of them, or those that the export is about. */
async function* proposals({ tx, sight: { cut }, query }: Asked): AsyncGenerator<Row[]> {
  const { proposal, proposals: some, topic } = query;
  const ids = proposal === undefined ? some : [proposal];
  yield* pagesOf((after) => readProposals(tx, { ids, topic, merged: true }, { after, limit: PAGE_SIZE, cut }));
}

async function* pagesOf<T extends { id: string }>(read: (after: string | null) => Promise<T[]>): AsyncGenerator<T[]> {
  for (let after: string | null = null; ; ) {
    const page = await read(after);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE_SIZE) return;
    after = last.id;
  }
}

async function* memberships(asked: Asked): AsyncGenerator<Row[]> {
  for await (const page of actors(asked))
    yield page.flatMap(({ id, memberships: all }) => (all as Row[]).map((one) => ({ actor: id, ...one })));
}

async function* relations(asked: Asked): AsyncGenerator<Row[]> {
  for await (const page of proposals(asked))
    yield page.flatMap(({ id, relations: all }) =>
      (all as Row[]).map(({ kind, proposal }) => ({ proposal: id, kind, to: proposal })),
    );
}

/** After those that are described, the others that the package names: the record has nothing but their ids. */
async function* withUnknown(pages: AsyncIterable<Row[]>, unknown: Set<string>, label: string): AsyncGenerator<Row[]> {
  yield* pages;
  yield [...unknown].sort().map((id) => ({ id, [label]: id }));
}

type Register = 'actors' | 'proposals';
const KNOWN_MAX = 10_000;

/** Which of the named have no description at the cut: erased ones, and those that another partition knows of already. */
class Named {
  readonly unknown: Record<Register, Set<string>> = { actors: new Set(), proposals: new Set() };
  /** Some that are described, so that most need not be looked for again. */
  private readonly known: Record<Register, Set<string>> = { actors: new Set(), proposals: new Set() };

  constructor(private readonly asked: Asked) {}

  async *notedIn({ foreignKeys }: Table, pages: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
    for await (const rows of pages) {
      const ids = (register: Register) =>
        foreignKeys
          .filter(({ table }) => table === register)
          .flatMap(({ column }) => rows.map((row) => valueOf(row, column)))
          .filter((id): id is string => typeof id === 'string' && !this.known[register].has(id));
      await this.note({ actors: ids('actors'), proposals: ids('proposals') });
      yield rows;
    }
  }

  private async note(named: Record<Register, string[]>): Promise<void> {
    if (named.actors.length === 0 && named.proposals.length === 0) return;
    const { tx, sight } = this.asked;
    const described = await readIncluded(tx, sight.cut, named);
    for (const register of ['actors', 'proposals'] as const) {
      if (this.known[register].size > KNOWN_MAX) this.known[register].clear();
      for (const id of named[register]) {
        const isKnown = Object.hasOwn(described[register], id);
        (isKnown ? this.known : this.unknown)[register].add(id);
      }
    }
  }
}
