/** How far a subscriber has come in a partition. */
export interface Place {
  /** The log that the shifts are of, as `ce_source` has it; null where nothing was taken of any partition. */
  source: string | null;
  /** Of the last shift that was taken; 0 where none was. */
  sequence: number;
  /** Where Kafka had it: a hint. Null where none was taken. */
  offset: string | null;
}

/** Where a subscriber keeps its places: in the same store as what it makes of the shifts. */
export interface Checkpoint<Tx> {
  /** All that the work writes through `tx` is committed at once, or nothing where the work throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The place in a partition. Others that read it wait for this transaction, where the store can lock. */
  read(tx: Tx, partition: number): Promise<Place>;
  /** Throws where what is stored is not one sequence before: another has written meanwhile. */
  write(tx: Tx, partition: number, place: Place & { source: string; offset: string }): Promise<void>;
}
