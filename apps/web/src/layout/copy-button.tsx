import { useEffect, useState } from 'preact/hooks';
import { texts } from '../texts/texts.js';

interface CopyButtonProps {
  text: () => string;
  label: string;
  title?: string;
  /** Looks like a link. */
  quiet?: boolean;
}

const SHOWN_MS = 2500;

/** Puts a text on the clipboard and says so, without changing its own size. */
export function CopyButton({ text, label, title, quiet = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    // The clipboard is there in secure contexts only.
    const writing = navigator.clipboard
      ? navigator.clipboard.writeText(text())
      : Promise.reject(new Error('no clipboard'));
    writing.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <span class="copy">
      <button type="button" class={quiet ? 'link-button' : 'button'} title={title} onClick={copy}>
        {label}
      </button>
      <span class="copy-outcome" role="status">
        {outcome === 'copied' && texts.share.copied}
        {outcome === 'failed' && texts.share.failed}
      </span>
    </span>
  );
}
