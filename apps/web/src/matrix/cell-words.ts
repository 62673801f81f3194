/** What a cell says, in words: for screen readers. */
import type { MatrixFacet } from '../api/answers.js';
import { saidInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import type { MatrixCell } from './matrix-order.js';

// Cells come and go while one scrolls, and dates in words are dear.
const known = new WeakMap<MatrixCell, string>();

export function cellName(holder: string, proposal: string, cell: MatrixCell | null): string {
  if (!cell) return texts.matrix.cell(holder, proposal, [texts.matrix.noStance]);
  const name = known.get(cell) ?? texts.matrix.cell(holder, proposal, partsOf(cell));
  known.set(cell, name);
  return name;
}

function partsOf({ position, status }: MatrixCell): string[] {
  return [...(position ? facetParts('position', position) : []), ...(status ? facetParts('status', status) : [])];
}

function facetParts(facet: 'position' | 'status', of: MatrixFacet): string[] {
  const named = (values: string[]) => texts.list(values.map((value) => texts.valueOf(facet, value)));
  const say = facet === 'position' ? texts.matrix.said : texts.matrix.statusSaid;
  return [
    say(texts.valueOf(facet, of.value), saidInWords(of.saidOn)),
    ...(of.evidence === 'indirect' ? [texts.matrix.indirect] : []),
    ...(of.contestedWith ? [texts.matrix.contested(named(of.contestedWith))] : []),
    ...(of.alsoCodedAs.length > 0 ? [texts.matrix.alsoCodedAs(named(of.alsoCodedAs))] : []),
  ];
}
