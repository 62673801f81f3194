/** Steps 2 to 4 of domain.md, section 5: one entry per utterance, and what hearsay and "no comment" do not outweigh. */
import { earlierDay, laterDay } from './days.js';
import type { Facet, Said, Statement } from './record.js';

const ATTRIBUTIONS_STRONGEST_FIRST = [
  'on-record',
  'spokesperson',
  'document',
  'unnamed-official',
  'unnamed-source',
  'narrator',
  'second-hand',
];
const STRONG = ['on-record', 'spokesperson', 'document'];

const PLACE_ON_LINE = new Map([
  ['strongly-support', 2],
  ['support', 1],
  ['neutral', 0],
  ['oppose', -1],
  ['strongly-oppose', -2],
]);

export interface AlsoCodedAs {
  value: string;
  coder: string | null;
  statement: string;
}

export interface Utterance {
  id: string;
  value: string;
  representative: Statement;
  alsoCodedAs: AlsoCodedAs[];
  earliest: string;
  latest: string;
}

export function isOnLine(value: string): boolean {
  return PLACE_ON_LINE.has(value);
}

/** 2 to -2. Throws on what is not on the line. */
export function placeOf(value: string): number {
  const place = PLACE_ON_LINE.get(value);
  if (place === undefined) throw new Error(`expected a position on the line, got "${value}"`);
  return place;
}

export function agree(a: string, b: string): boolean {
  return a === b || (isOnLine(a) && isOnLine(b) && Math.sign(placeOf(a)) === Math.sign(placeOf(b)));
}

export function isStrong({ attribution }: Statement): boolean {
  return STRONG.includes(attribution);
}

/** Step 2, for the statements of one holder on one proposal. */
export function utterancesOf(facet: Facet, said: Said[]): Utterance[] {
  const reports = said.filter(({ statement }) => statement[facet] !== null);
  const ids = [...new Set(reports.map(({ statement }) => statement.utterance))];
  return ids.map((id) =>
    utteranceOf(
      facet,
      id,
      reports.filter(({ statement }) => statement.utterance === id),
    ),
  );
}

function utteranceOf(facet: Facet, id: string, reports: Said[]): Utterance {
  const [first, ...rest] = reports;
  if (!first) throw new Error(`expected a report of utterance ${id}, got none`);
  const best = rest.reduce((a, b) => (isBetter(facet, b.statement, a.statement) ? b : a), first);
  const representative = best.statement;
  const value = valueIn(facet, representative);
  const earliest = reports.map((report) => report.earliest).reduce(laterDay);
  const latest = reports.map((report) => report.latest).reduce(earlierDay);
  const bounds = earliest <= latest ? { earliest, latest } : { earliest: best.earliest, latest: best.latest };
  const alsoCodedAs = reports
    .map(({ statement }) => ({ value: valueIn(facet, statement), coder: statement.coder, statement: statement.id }))
    .filter((other) => other.value !== value)
    .sort((a, b) => (a.statement < b.statement ? -1 : 1))
    .slice(0, 50);
  return { id, value, representative, alsoCodedAs, ...bounds };
}

function valueIn(facet: Facet, statement: Statement): string {
  const value = statement[facet];
  if (value === null) throw new Error(`expected statement ${statement.id} to carry a ${facet}, got none`);
  return value;
}

function isBetter(facet: Facet, a: Statement, b: Statement): boolean {
  const rankOf = (s: Statement) => ATTRIBUTIONS_STRONGEST_FIRST.indexOf(s.attribution);
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b);
  if ((a.quote === null) !== (b.quote === null)) return a.quote !== null;
  if (facet === 'position') {
    // No position is nearer than neutral itself.
    const distance = (s: Statement) => {
      const value = valueIn(facet, s);
      return isOnLine(value) ? Math.abs(placeOf(value)) : -1;
    };
    if (distance(a) !== distance(b)) return distance(a) > distance(b);
  }
  return a.id < b.id;
}

export interface Heard {
  counted: Utterance[];
  hearsay: Utterance[];
  noComment: Utterance[];
}

/** Steps 3 and 4. */
export function dropHearsay(utterances: Utterance[]): Heard {
  const onRecord = utterances.filter((u) => isStrong(u.representative) && u.value !== 'declined');
  const hearsay = utterances.filter((u) => isHearsay(u, onRecord));
  const left = utterances.filter((u) => !hearsay.includes(u));
  const noComment = left.filter(
    (u) => u.value === 'declined' && left.some((other) => isOnLine(other.value) && other.earliest <= u.latest),
  );
  return { counted: left.filter((u) => !noComment.includes(u)), hearsay, noComment };
}

function isHearsay(u: Utterance, onRecord: Utterance[]): boolean {
  if (isStrong(u.representative)) return false;
  const isDeed = u.representative.kind === 'act' || u.representative.kind === 'vote';
  if (isDeed) return onRecord.some((strong) => overlap(u, strong) && !agree(u.value, strong.value));
  return onRecord.some((strong) => strong.latest <= u.latest);
}

/** Neither is certainly before the other. */
function overlap(a: Utterance, b: Utterance): boolean {
  return !(a.latest < b.earliest) && !(b.latest < a.earliest);
}
