/**
 * The largest of everything that may be sent. A bound belongs where the input comes in: whatever is accepted can then be folded, indexed,
 * relayed and shown. Characters are Unicode code points, as JSON Schema counts them; a pair of
 * surrogates is one.
 */
export const MAXIMA = {
  /** A whole statement, actor or proposal, as canonical JSON in UTF-8: an event, and what quotes two of them, stays far below a Kafka message. */
  thingBytes: 131_072,
  /** How deep JSON may nest: a statement needs 3. */
  nesting: 16,
  /** Errors told of one request, and the characters of the sentence that sums them up. */
  errors: 100,
  detail: 4_000,
  /** One parameter of a query: a URL is the longest. */
  queryText: 2_048,

  slug: 128,
  /** A name, a title of a proposal, an alias, a publisher. */
  name: 300,
  aliases: 100,
  /** What browsers and proxies commonly take. */
  url: 2_048,
  sameAs: 50,
  memberships: 200,
  role: 300,
  /** Indexed: a row of a B-tree or GIN index takes 2,704 bytes. */
  topic: 100,
  topics: 32,
  relations: 64,
  description: 20_000,

  /** Two pages of print. A longer passage is several statements. */
  quote: 10_000,
  paraphrase: 10_000,
  /** The quote as its page has it: letters may be decomposed, and line breaks and indents come on top. */
  exact: 20_000,
  /** The text before and after a quote in a selector. */
  context: 1_000,
  /** A bare citation, the title of a source. */
  citation: 1_000,
  contentHash: 256,
  /** The longest registered BCP 47 tag has 35. */
  language: 64,
  /** An interval of two instants with milliseconds and offsets has 59. */
  edtf: 64,
  instant: 40,
  /** A joint statement of a large alliance. Each holder gets a timeline and a shift of its own. */
  onBehalfOf: 64,
  conditions: 32,
  hedges: 32,
  condition: 500,
  tags: 50,
  tag: 100,
  native: 200,
  coder: 128,
  note: 4_000,
  /** Other codings of one utterance that an entry lists, in the order of their statements' ids. */
  alsoCodedAs: 50,

  /** Characters of a path and its query. */
  address: 16_384,
  /** An address and headers together: more than an address may have, so that one that is too long is told so. */
  headerBytes: 65_536,
  idempotencyKey: 255,
  /** It goes with every record of a topic. */
  correlationId: 128,
  /** Of a matrix: holders times proposals. Where none are named, 200 by 100 are shown. */
  cells: 50_000,

  /** Statements that are changed together, in one append. */
  batch: 1_000,
  /** Versions in one If-Match. */
  ifMatch: 32,
} as const;
