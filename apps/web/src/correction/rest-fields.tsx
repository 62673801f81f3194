/** The members of a statement that the desk has no fields for. */
import { TextField } from '../desk/field.js';
import { SourceFields } from '../desk/source-fields.js';
import { correctionTexts } from '../texts/correction-texts.js';
import type { Correction, Rest } from './correction.js';

interface RestFieldsProps {
  form: Correction;
  change: (changes: { rest?: Partial<Rest>; source?: Partial<Correction['source']> }) => void;
  errors: Map<string, string>;
}

const PLACE = ['selector', 'selector/prefix', 'selector/suffix', 'language', 'translatedFrom'];
const RECORD = ['coding/native/scale', 'coding/native/value', 'coding/utterance', 'supersedes'];

export function RestFields({ form, change, errors }: RestFieldsProps) {
  const words = correctionTexts;
  const field = (member: keyof Rest, name: string) => ({
    name,
    label: words[member],
    value: form.rest[member],
    set: (value: string) => change({ rest: { [member]: value } }),
    error: errors.get(name),
  });
  const has = (isOne: (name: string) => boolean) => [...errors.keys()].some(isOne) || undefined;
  return (
    <>
      <details open={has((name) => PLACE.includes(name))}>
        <summary>{words.place}</summary>
        <div class="desk-form">
          <TextField {...field('prefix', 'selector/prefix')} rows={2} hint={words.contextHint} />
          <TextField {...field('suffix', 'selector/suffix')} rows={2} hint={words.contextHint} />
          <div class="desk-columns">
            <TextField {...field('language', 'language')} hint="en, fr, ja" />
            <TextField {...field('translatedFrom', 'translatedFrom')} hint="en, fr, ja" />
          </div>
        </div>
      </details>
      <details open={has((name) => name.startsWith('source'))}>
        <summary>{words.source}</summary>
        <SourceFields source={form.source} set={(source) => change({ source })} errors={errors}>
          <TextField {...field('archivedUrl', 'source/archivedUrl')} />
          <TextField {...field('contentHash', 'source/contentHash')} />
        </SourceFields>
      </details>
      <details open={has((name) => RECORD.includes(name))}>
        <summary>{words.record}</summary>
        <div class="desk-columns">
          <TextField {...field('nativeScale', 'coding/native/scale')} />
          <TextField {...field('nativeValue', 'coding/native/value')} />
          <TextField {...field('utterance', 'coding/utterance')} hint={words.utteranceHint} />
          <TextField {...field('supersedes', 'supersedes')} hint={words.supersedesHint} />
        </div>
      </details>
    </>
  );
}
