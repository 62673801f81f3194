import { useEffect, useState } from 'preact/hooks';
import { type Palette, paletteOfPage } from './draw-cell.js';

/** The colours of the page for what is drawn by hand; other ones when the reader's system turns dark or light, or the screen's density changes. */
export function usePalette(): Palette {
  const [palette, setPalette] = useState(paletteOfPage);
  useEffect(() => {
    const queries = ['(prefers-color-scheme: dark)', `(resolution: ${devicePixelRatio}dppx)`].map((query) =>
      matchMedia(query),
    );
    const renew = () => setPalette(() => paletteOfPage());
    for (const query of queries) query.addEventListener('change', renew);
    return () => {
      for (const query of queries) query.removeEventListener('change', renew);
    };
    // The query for the density names the present one.
  }, [palette]);
  return palette;
}
