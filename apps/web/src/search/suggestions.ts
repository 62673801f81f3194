/** What may be meant by what is typed so far: actors, then proposals, then statements. */
import { pages } from '../address/pages.js';
import type { Search, Statement } from '../api/answers.js';
import { nameOf, titleOf } from '../statement/names.js';
import { texts } from '../texts/texts.js';

export interface Suggestion {
  kind: 'actors' | 'proposals' | 'statements';
  page: string;
  words: string;
  aside: string;
}

export function suggestionsIn({ actors, proposals, statements, included }: Search): Suggestion[] {
  return [
    ...actors.items.map(({ id, name, kind, aliases }): Suggestion => {
      const aside = [texts.actorKind[kind], ...aliases].join(' · ');
      return { kind: 'actors', page: pages.actor(id), words: name, aside };
    }),
    ...proposals.items.map(({ id, title, owner, aliases }): Suggestion => {
      const aside = [...(owner ? [nameOf(included ?? null, owner)] : []), ...aliases].join(' · ');
      return { kind: 'proposals', page: pages.proposal(id), words: title, aside };
    }),
    ...statements.items.map((statement): Suggestion => {
      const aside = `${nameOf(included ?? null, statement.speaker)}, ${titleOf(included ?? null, statement.proposal)}`;
      return { kind: 'statements', page: pages.statement(statement.id), words: wordsOf(statement), aside };
    }),
  ];
}

const WORDS_MAX = 160;

function wordsOf({ quote, paraphrase }: Statement): string {
  const words = Array.from(quote ? `“${quote}”` : (paraphrase ?? ''));
  return words.length <= WORDS_MAX ? words.join('') : `${words.slice(0, WORDS_MAX).join('')}…`;
}
