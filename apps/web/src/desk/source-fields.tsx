/** Where words stand: the members of a source that a coder fills in. */
import type { ComponentChildren } from 'preact';
import { deskTexts } from '../texts/desk-texts.js';
import { saidEcho } from './edtf-echo.js';
import { TextField } from './field.js';
import type { Source } from './statement-body.js';

interface SourceFieldsProps {
  source: Source;
  set: (changes: Partial<Source>) => void;
  errors: Map<string, string>;
  urlHint?: ComponentChildren;
  urlError?: string | undefined;
  /** Further fields. */
  children?: ComponentChildren;
}

export function SourceFields({ source, set, errors, urlHint, urlError, children }: SourceFieldsProps) {
  const words = deskTexts.source;
  const field = (name: keyof Source) => ({
    name: `source/${name}`,
    value: source[name],
    set: (value: string) => set({ [name]: value }),
    error: errors.get(`source/${name}`),
  });
  return (
    <div class="desk-columns">
      <TextField
        {...field('url')}
        label={words.url}
        hint={urlHint}
        error={urlError ?? errors.get('source/url') ?? errors.get('source')}
      />
      <TextField {...field('reference')} label={words.reference} />
      <TextField {...field('publisher')} label={words.publisher} />
      <TextField {...field('title')} label={words.headline} />
      <TextField {...field('publishedOn')} label={words.publishedOn} hint={saidEcho(source.publishedOn)?.words} />
      <TextField {...field('language')} label={words.language} hint="en, fr, ja" />
      <TextField {...field('retrievedAt')} label={words.retrievedAt} />
      {children}
    </div>
  );
}
