import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Citation } from '../api/answers.js';
import { useAddress, timesOf } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { type Asked, useAnswer } from '../api/use-answer.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { CopyButton } from '../layout/copy-button.js';
import { texts } from '../texts/texts.js';
import './cite-dialog.css';
import { Italics } from './italics.js';

const STYLES = ['chicago', 'apa'] as const;
const FILES = ['bibtex', 'csl-json'] as const;

export interface CiteDialogProps {
  statement: string;
  close: () => void;
}

/** How to cite a statement in a style, as it is seen here: what the page shows as of a day, or as known, is cited so. */
export function CiteDialog({ statement, close }: CiteDialogProps) {
  const { query } = useAddress();
  const { asOf, knownAt } = timesOf(query);
  const [style, setStyle] = useState<(typeof STYLES)[number]>('chicago');
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const name = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const path = pathWith(`/v1/statements/${encodeURIComponent(statement)}/citation`, { asOf, knownAt });
  const asked = useAnswer<Citation>(pathWith(path, { style }));
  return (
    <dialog class="cite" ref={dialog} aria-labelledby={heading} onClose={close}>
      <div class="cite-head">
        <h2 id={heading}>{texts.cite.title}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {texts.cite.close}
        </button>
      </div>
      <fieldset class="cite-styles">
        <legend class="label">{texts.cite.style}</legend>
        {STYLES.map((each) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={style === each} onChange={() => setStyle(each)} />{' '}
            {texts.cite.styles[each]}
          </label>
        ))}
      </fieldset>
      <div class="cite-answer">
        <Answered asked={ofStyle(asked, style)} skeleton={<Skeleton lines={4} height={3} />}>
          {(citation) => <Cited citation={citation} />}
        </Answered>
      </div>
      <div class="cite-files">
        {FILES.map((format) => (
          <CopyFile key={format} path={pathWith(path, { format })} label={texts.cite.copyFile[format]} />
        ))}
      </div>
    </dialog>
  );
}

/** What is at hand of the other style is not shown under the name of this one. */
function ofStyle(asked: Asked<Citation>, style: Citation['style']): Asked<Citation> {
  return asked.answer?.style === style ? asked : { ...asked, answer: null };
}

function Cited({ citation }: { citation: Citation }) {
  const { style, inText, bibliography, styleTitle, styleLicense } = citation;
  const list = bibliography.map(({ text }) => text).join('\n');
  return (
    <>
      <h3>{texts.cite.inText[style]}</h3>
      <p class="cite-text">
        <Italics html={inText.html} />
      </p>
      <CopyButton text={() => inText.text} label={texts.cite.copyInText[style]} />
      <h3>{texts.cite.bibliography[style]}</h3>
      {bibliography.map((entry) => (
        <p key={entry.text} class="cite-text">
          <Italics html={entry.html} />
        </p>
      ))}
      <CopyButton text={() => list} label={texts.cite.copyBibliography[style]} />
      <p class="label">
        {styleTitle}.{' '}
        <a href={styleLicense} rel="license noopener noreferrer">
          {texts.cite.license}
        </a>
      </p>
    </>
  );
}

/** What is copied has to be there when the button is pressed: a browser lets nobody write to the clipboard later. */
function CopyFile({ path, label }: { path: string; label: string }) {
  const [file, setFile] = useState<string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    fetch(path, { signal: gone.signal })
      .then((response) => (response.ok ? response.text() : null))
      .then(setFile, () => {
        // Then there is nothing to copy.
      });
    return () => gone.abort();
  }, [path]);
  return file === null ? null : <CopyButton text={() => file} label={label} />;
}
