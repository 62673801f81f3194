/** Which holders are on a chart, as its address has them: each in a place, which gives its line its look. */
import { HOLDERS_MAX } from './holder-looks.js';

/** An empty place keeps the others where they are, and so their looks. */
export type Places = readonly (string | null)[];

/** In the address where nobody is chosen: an empty member would be left out, and mean the usual ones. */
const NOBODY = '-';

/** Each once, and no more than there are places. */
export function placesOf(inAddress: string | undefined, usual: readonly string[]): Places {
  if (!inAddress) return usual.slice(0, HOLDERS_MAX);
  if (inAddress === NOBODY) return [];
  const ids = inAddress.split(',').map((id) => id || null);
  return ids.map((id, i) => (ids.indexOf(id) === i ? id : null)).slice(0, HOLDERS_MAX);
}

/** How many more the address names than there are places. */
export function leftOut(inAddress: string | undefined): number {
  const ids = (inAddress ?? '').split(',').slice(HOLDERS_MAX);
  return ids.filter((id) => id !== '').length;
}

export function inAddress(places: Places): string {
  const last = places.findLastIndex((id) => id !== null);
  return last < 0 ? NOBODY : places.slice(0, last + 1).join(',');
}

/** In the first place that is free; the same places where none is. */
export function withHolder(places: Places, id: string): Places {
  const free = places.indexOf(null);
  if (places.includes(id)) return places;
  if (free >= 0) return places.with(free, id);
  return places.length < HOLDERS_MAX ? [...places, id] : places;
}

export function withoutHolder(places: Places, id: string): Places {
  return places.map((each) => (each === id ? null : each));
}
