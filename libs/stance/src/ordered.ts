/** Things in the order of a timeline, in which something is found by halving. */
import type { Bounds, Day } from './days.js';
import { inOrder, type Placed } from './timeline.js';

export class Ordered<T extends Placed> {
  readonly all: T[] = [];
  /** Of each place, the earliest `earliest` from there to the end. */
  private readonly earliestFrom: Day[] = [];

  add(one: T): number {
    const place = this.placeOf(one);
    // Most come last.
    if (place === this.all.length) this.all.push(one);
    else this.all.splice(place, 0, one);
    this.earliestFrom.splice(place, 0, one.earliest);
    this.sumUp(place);
    return place;
  }

  remove(one: T): number {
    const place = this.placeOf(one);
    if (this.all[place] !== one) throw new Error(`${one.id} is not where its order says`);
    this.all.splice(place, 1);
    this.earliestFrom.splice(place, 1);
    this.sumUp(place - 1);
    return place;
  }

  /** Where it is, or would be. */
  placeOf(one: Placed): number {
    return firstPlace(this.all, (other) => inOrder(other, one) >= 0);
  }

  first(): T | undefined {
    return this.all[0];
  }

  last(): T | undefined {
    return this.all.at(-1);
  }

  /** The earliest day on which any can have been. */
  earliest(): Day | undefined {
    return this.earliestFrom[0];
  }

  /** Those with `from <= latest < to`; without `to` to the end. */
  *between(from: Day, to: Day | undefined): Generator<T> {
    for (let i = this.firstFrom(from); i < this.all.length; i += 1) {
      const one = this.all[i];
      if (!one || (to !== undefined && one.latest >= to)) return;
      yield one;
    }
  }

  /** Those whose order with `bounds` is unknown. */
  *overlapping({ earliest, latest }: Bounds): Generator<T> {
    for (let i = this.firstFrom(earliest); i < this.all.length; i += 1) {
      const one = this.all[i];
      if (!one || (this.earliestFrom[i] ?? '') > latest) return;
      if (one.earliest <= latest) yield one;
    }
  }

  hasOverlapping({ earliest, latest }: Bounds): boolean {
    const first = this.earliestFrom[this.firstFrom(earliest)];
    return first !== undefined && first <= latest;
  }

  private firstFrom(latest: Day): number {
    return firstPlace(this.all, (other) => other.latest >= latest);
  }

  /** From a place on backwards, as far as the sums differ. */
  private sumUp(place: number): void {
    for (let i = place; i >= 0; i -= 1) {
      const own = this.all[i]?.earliest ?? '';
      const next = this.earliestFrom[i + 1];
      const sum = next !== undefined && next < own ? next : own;
      if (i < place && this.earliestFrom[i] === sum) return;
      this.earliestFrom[i] = sum;
    }
  }
}

/** Of what is sorted, the place of the first that is there or later; its length where none is. */
export function firstPlace<T>(sorted: readonly T[], isThere: (one: T) => boolean): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isThere(sorted[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}

export function insert<T>(sorted: T[], one: T, compare: (a: T, b: T) => number): void {
  sorted.splice(
    firstPlace(sorted, (other) => compare(other, one) >= 0),
    0,
    one,
  );
}

export function remove<T>(sorted: T[], one: T, compare: (a: T, b: T) => number): void {
  const place = firstPlace(sorted, (other) => compare(other, one) >= 0);
  if (sorted[place] !== one) throw new Error('expected it where its order says');
  sorted.splice(place, 1);
}
