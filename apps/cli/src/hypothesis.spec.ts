import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { annotationLines, readMapping } from './hypothesis.js';

const folder = mkdtempSync(join(tmpdir(), 'stancebook-hypothesis-'));

afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function file(text: string): string {
  files += 1;
  const path = join(folder, `${files}.json`);
  writeFileSync(path, text);
  return path;
}

function rowsOf(text: string, mapping = {}): unknown[] {
  return annotationLines(file(text), mapping).map((line) => JSON.parse(line) as unknown);
}

const [A, B] = [
  { id: 'a', tags: ['Macron', 'against', 'asia'] },
  { id: 'b', tags: ['speaker:china', 'said:2023-05'] },
];

describe('a file of annotations', () => {
  it('is an answer of the search, a list, or one of these a line', () => {
    for (const text of [
      JSON.stringify({ total: 2, rows: [A, B] }),
      JSON.stringify({ total: 2, rows: [A, B] }, null, 2),
      JSON.stringify([A, B]),
      `${JSON.stringify(A)}\n\n${JSON.stringify(B)}\n`,
      `${JSON.stringify({ rows: [A] })}\n${JSON.stringify({ rows: [B] })}`,
    ]) {
      expect(rowsOf(text)).toEqual([A, B]);
    }
    expect(rowsOf(JSON.stringify(A))).toEqual([A]);
    expect(rowsOf('{"total":0,"rows":[]}')).toEqual([]);
  });

  it('has its tags mapped, and those for all added where an annotation has none of their name', () => {
    const mapping = readMapping(
      file(
        JSON.stringify({
          Macron: ['speaker:emmanuel-macron', 'for:france'],
          against: ['position:oppose'],
          '*': ['proposal:nato-liaison-office-tokyo', 'said:2023-07-12', 'coded in 2026'],
        }),
      ),
    );
    const all = ['proposal:nato-liaison-office-tokyo', 'said:2023-07-12', 'coded in 2026'];
    expect(rowsOf(JSON.stringify([A, B, { id: 'c' }]), mapping)).toEqual([
      { id: 'a', tags: ['speaker:emmanuel-macron', 'for:france', 'position:oppose', 'asia', ...all] },
      { id: 'b', tags: ['speaker:china', 'said:2023-05', all[0], all[2]] },
      { id: 'c', tags: all },
    ]);
  });

  it('goes to the API as it is where it holds something else, which refuses it by number', () => {
    expect(rowsOf('[1, {"tags": 5}, "x"]', { '*': ['a'] })).toEqual([1, { tags: 5 }, 'x']);
  });

  it('is refused where it is not JSON, and a mapping where it is none', () => {
    expect(() => rowsOf('<html>')).toThrow(/expected JSON/);
    expect(() => annotationLines(join(folder, 'nowhere.json'), {})).toThrow('there is no file');
    for (const text of ['[]', '{"a": "b"}', '{"a": [1]}', 'null']) {
      expect(() => readMapping(file(text))).toThrow('expected a JSON object from tags to lists of tags');
    }
  });
});
