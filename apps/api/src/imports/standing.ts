/** What stands when a line is decided: what was read of the log, and on top of it what the lines before it in its batch do. */
import {
  type AppendRequest,
  type EventLog,
  findReceipts,
  type Receipt,
  type RecordedEvent,
  readReservations,
  readStreams,
  type Reservation,
  type Standing,
} from '#event-log';

/** Names of what is read: the ids of streams, and the keys of reservations and of receipts. */
export class Names {
  readonly streams = new Set<string>();
  readonly keys = new Set<string>();
  readonly receipts = new Set<string>();

  get isEmpty(): boolean {
    return this.streams.size + this.keys.size + this.receipts.size === 0;
  }
}

/** What a batch has read. null: there is none. */
export class LogRead {
  readonly streams = new Map<string, RecordedEvent[]>();
  readonly reservations = new Map<string, Reservation | null>();
  readonly receipts = new Map<string, Receipt | null>();

  /** `assumesNew`: words and utterances that were not asked for are taken for free, until the append says otherwise. */
  constructor(
    private readonly caller: string,
    readonly assumesNew: boolean,
  ) {}

  async read(log: EventLog, { streams, keys, receipts }: Names): Promise<void> {
    const [foundStreams, foundReservations, foundReceipts] = await Promise.all([
      readStreams(log.pool, [...streams]),
      readReservations(log.pool, [...keys]),
      findReceipts(log.pool, this.caller, [...receipts]),
    ]);
    for (const id of streams) this.streams.set(id, foundStreams.get(id) ?? []);
    for (const key of keys) this.reservations.set(key, foundReservations.get(key) ?? null);
    for (const key of receipts) this.receipts.set(key, foundReceipts.get(key) ?? null);
  }
}

/** Thrown where a line asks for what has not been read: it is read, and the batch decided again. */
export class NotRead extends Error {}

export class BatchStanding implements Standing {
  private readonly streams = new Map<string, RecordedEvent[]>();
  private readonly reservations = new Map<string, Reservation | null>();
  private readonly receipts = new Map<string, Receipt>();
  /** What was asked for and has not been read. */
  readonly wanted = new Names();
  /** A line's own is looked for before it is decided. */
  readonly receipt = null;

  constructor(private readonly log: LogRead) {}

  stream(id: string): RecordedEvent[] {
    return this.streams.get(id) ?? this.log.streams.get(id) ?? this.ask(this.wanted.streams, id);
  }

  ownerOf(key: string): string | undefined {
    const reservation = this.known(key);
    return reservation === undefined ? this.ask(this.wanted.keys, key) : reservation?.owner;
  }

  /** Of words or of an utterance. */
  reservation(key: string): Reservation | null {
    const reservation = this.known(key);
    if (reservation !== undefined) return reservation;
    return this.log.assumesNew ? null : this.ask(this.wanted.keys, key);
  }

  receiptOf(key: string): Receipt | null {
    const receipt = this.receipts.get(key) ?? this.log.receipts.get(key);
    return receipt === undefined ? this.ask(this.wanted.receipts, key) : receipt;
  }

  /** Stands from now on for those after it. */
  add({ streams, claims, releases, receipt, metadata }: AppendRequest, recordedAt: string): void {
    // Taken for free by a line before this one, it would be given back as if nobody had held it: no append would find that.
    const unread = releases.filter(({ key }) => !this.log.reservations.has(key));
    for (const { key } of unread) this.wanted.keys.add(key);
    if (unread.length > 0) throw new NotRead();
    for (const { streamId, partition, expectedVersion, events } of streams) {
      const added = events.map(
        ({ type, schemaVersion, data }, i): RecordedEvent => ({
          // Its place and hash are not known before it is appended, and nothing is decided by them.
          sequence: 0,
          hash: '',
          streamVersion: expectedVersion + i + 1,
          partition,
          streamId,
          type,
          schemaVersion,
          data,
          metadata,
          recordedAt,
        }),
      );
      this.streams.set(streamId, expectedVersion === 0 ? added : [...this.stream(streamId), ...added]);
    }
    for (const { key, owner } of releases) this.count(key, owner, -1);
    for (const { key, owner } of claims) this.count(key, owner, 1);
    if (receipt) this.receipts.set(receipt.key, { sequences: '', ...receipt });
  }

  /** What it is after the lines of its batch, as far as they change it. */
  get changed() {
    return { streams: this.streams, reservations: this.reservations, receipts: this.receipts };
  }

  private known(key: string): Reservation | null | undefined {
    const changed = this.reservations.get(key);
    return changed === undefined ? this.log.reservations.get(key) : changed;
  }

  private count(key: string, owner: string, by: number): void {
    const claims = (this.reservation(key)?.claims ?? 0) + by;
    this.reservations.set(key, claims > 0 ? { owner, claims } : null);
  }

  private ask(names: Set<string>, name: string): never {
    names.add(name);
    throw new NotRead();
  }
}
