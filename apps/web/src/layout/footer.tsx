import { pages } from '../address/pages.js';
import { texts } from '../texts/texts.js';
import { CopyButton } from './copy-button.js';
import { useShownSeen } from './seen.js';

/** What the page rests on: the rules, and the snapshot that names the record exactly. */
export function Footer() {
  const seen = useShownSeen();
  return (
    <footer class="footer">
      <div class="footer-row">
        <p>
          {texts.footer.about} <a href={pages.rules()}>{texts.documents.rules}</a>
        </p>
        {seen && (
          <p>
            {texts.footer.rules(seen.rules)} · {texts.footer.snapshot}{' '}
            <code title={seen.snapshot}>{shortened(seen.snapshot)}</code>{' '}
            <CopyButton text={() => seen.snapshot} label={texts.footer.copySnapshot} quiet />
          </p>
        )}
        <p>
          <a href={pages.glossary}>{texts.documents.glossary}</a> ·{' '}
          <a href={pages.sheetImport}>{texts.footer.importSheet}</a> · <a href="/docs">{texts.footer.docs}</a>
        </p>
      </div>
    </footer>
  );
}

function shortened(token: string): string {
  return token.length > 14 ? `${token.slice(0, 6)}…${token.slice(-6)}` : token;
}
