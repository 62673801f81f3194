import { sampleStatement } from './sample-statement.js';

/** Statements whose cells readers of tables stumble over: each is accepted, and must come out as it went in. */
export function oddStatements(proposal: string) {
  const of = (members: object) => sampleStatement({ proposal, attribution: 'on-record', ...members });
  return [
    of({
      speaker: '-begins-with-a-dash',
      quote: '=HYPERLINK("https://x.example","=1+1")',
      coding: { position: 'oppose' },
    }),
    of({
      speaker: 'two-lines',
      quote: 'first\r\n=second\rthird\u2028fourth\u0085"fifth", \'sixth\'\vseventh\tlast ',
      coding: { position: 'support', note: '"' },
    }),
    of({
      speaker: 'right-to-left',
      quote: '\u202eהמשרד לא ייפתח, "אמר"؛ \u2067لا\u2069 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧',
      onBehalfOf: ['two-lines', '-begins-with-a-dash'],
      coding: {
        position: 'strongly-oppose',
        conditions: ['not, =now', '-'],
        hedges: [],
        tags: ['=a', '"b"'],
        confidence: 1e-7,
      },
    }),
    of({
      speaker: 'long-ago',
      saidOn: '../0001-01-01',
      quote: 'x',
      selector: { exact: 'x', prefix: '\n', start: 0, end: 1 },
      source: {
        url: 'https://x.example/?a=1,=2',
        publishedOn: '9999-12-31~',
        retrievedAt: '2023-07-12T10:00:00.123456789+09:00',
      },
      coding: { position: 'support', native: { scale: '+1', value: '@' }, coder: 'NA' },
    }),
    of({
      speaker: 'silent',
      kind: 'no-comment',
      quote: null,
      paraphrase: '-\ufeff ',
      coding: { position: 'declined' },
    }),
    of({
      speaker: 'claims',
      kind: 'status-claim',
      quote: 'NULL',
      coding: { status: 'on-the-table', position: 'neutral' },
    }),
    of({ speaker: 'describes', kind: 'description', quote: 'NaN', coding: {} }),
  ];
}
