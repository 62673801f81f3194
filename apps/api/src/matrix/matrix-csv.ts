/** The whole matrix as CSV. Long: a row a stance. Wide: a row a proposal, and a column a holder. */
import type { MatrixFacet, MatrixRows } from '#read-model';
import { type Facet, POSITIONS, STATUSES } from '#stance';
import { csvOf, csvText } from '../exports/csv.js';
import type { Column } from '../exports/tables.js';

function facetColumns(facet: Facet, values: readonly string[]): Column[] {
  const column = (name: string, type: Column['type'], description: string): Column => ({
    name: `${facet}.${name}`,
    type,
    description,
  });
  return [
    { ...column('value', 'string', 'What the holder holds.'), values },
    column('kind', 'string', 'How it compares with what the holder said before.'),
    column('evidence', 'string', 'first-hand where the holder is on the record, else indirect.'),
    column('contestedWith', 'strings', 'Other values said at a time that may be the same.'),
    column('alsoCodedAs', 'strings', 'Other values that the same speech act was coded as.'),
    column('saidOn', 'string', 'When it was said: an EDTF date.'),
    column('noLaterThan', 'date', 'The last day on which it can have been said.'),
    column('statement', 'uuid', 'The statement this comes from.'),
  ];
}

const LONG: Column[] = [
  { name: 'holder', type: 'slug', description: 'The actor whose stance it is.' },
  { name: 'holderName', type: 'string', description: 'The name of the holder.' },
  { name: 'proposal', type: 'slug', description: 'The proposal that it is about.' },
  { name: 'proposalTitle', type: 'string', description: 'The title of the proposal.' },
  { name: 'topics', type: 'strings', description: 'The topics of the proposal.' },
  ...facetColumns('position', POSITIONS),
  ...facetColumns('status', STATUSES),
];

export function longCsv({ holders, pages }: MatrixRows): AsyncGenerator<string> {
  const names = new Map(holders.map(({ id, name }) => [id, name]));
  async function* rows() {
    for await (const page of pages)
      yield page.flatMap(({ proposal, cells }) =>
        cells.map(({ holder, position, status }) => ({
          holder,
          holderName: names.get(holder) ?? holder,
          proposal: proposal.id,
          proposalTitle: proposal.title,
          topics: proposal.topics,
          position,
          status,
        })),
      );
  }
  return csvOf(LONG, rows());
}

/** In a cell the value; where it is contested, the others after it, with `|` between them. */
export async function* wideCsv({ holders, pages }: MatrixRows, facet: Facet): AsyncGenerator<string> {
  const namesakes = Map.groupBy(holders, ({ name }) => name);
  const heads = holders.map(({ id, name }) => ((namesakes.get(name)?.length ?? 0) > 1 ? `${name} (${id})` : name));
  yield csvText([['proposal', 'proposalTitle', ...heads]]);
  for await (const page of pages) {
    yield csvText(
      page.map(({ proposal, cells }) => {
        const byHolder = new Map(cells.map((cell) => [cell.holder, cell[facet]]));
        return [proposal.id, proposal.title, ...holders.map(({ id }) => wordsOf(byHolder.get(id)))];
      }),
    );
  }
}

function wordsOf(facet: MatrixFacet | null | undefined): string {
  return facet ? [facet.value, ...(facet.contestedWith ?? [])].join('|') : '';
}
