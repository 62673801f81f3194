import { useEffect } from 'preact/hooks';
import { texts } from '../texts/texts.js';

/** Names the page in the window's title; null while its name is not known yet. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? texts.site : texts.titled(title);
  }, [title]);
}
