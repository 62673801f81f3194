/** An export of statements as a collection of W3C Web Annotations: one JSON-LD document, an annotation a line. */
import { v5 as uuidv5 } from 'uuid';
import type { Tx } from '#postgres';
import { readIncluded, type Sight, type StatementRevision } from '#read-model';
import { actorsNamedByStatement, NAMESPACE } from '#stance';
import { annotationOf, CONTEXT, GENERATOR, rightsOf } from '../annotations/annotation.js';
import type { ExportHead } from './export-records.js';

interface Asked {
  tx: Tx;
  sight: Sight;
  head: ExportHead;
  license: string | null;
}

/** Of the statements as they stand at the snapshot; voided ones, and those whose sources have no address, are left out. */
export async function* annotationsOf(
  { tx, sight, head, license }: Asked,
  pages: AsyncIterable<StatementRevision[]>,
): AsyncGenerator<string> {
  const id = (part: string) => `urn:uuid:${uuidv5(`${head.address}${part}`, NAMESPACE)}`;
  const collection = {
    '@context': CONTEXT,
    id: id(''),
    type: 'AnnotationCollection',
    label: head.citation,
    generator: GENERATOR,
    ...rightsOf(license),
  };
  const first = { id: id('#first'), type: 'AnnotationPage', startIndex: 0 };
  yield `${JSON.stringify(collection).slice(0, -1)},"first":${JSON.stringify(first).slice(0, -1)},"items":[`;
  let total = 0;
  for await (const page of pages) {
    const statements = page.filter(({ knownTo }) => knownTo === null);
    const names = await readIncluded(tx, sight.cut, {
      actors: statements.flatMap(actorsNamedByStatement).map(({ id: actor }) => actor),
      proposals: statements.map(({ proposal }) => proposal),
    });
    for (const statement of statements) {
      const annotation = annotationOf(statement, names, license);
      if (!annotation) continue;
      yield `${total > 0 ? ',' : ''}\n${JSON.stringify(annotation)}`;
      total += 1;
    }
  }
  yield `\n]},"total":${total}}\n`;
}
