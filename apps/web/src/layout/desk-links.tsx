import { useLocation } from 'preact-iso';
import { pages } from '../address/pages.js';
import { texts } from '../texts/texts.js';

/** From each of the pages where the record is made to the others. */
export function DeskLinks() {
  const { path } = useLocation();
  const { desk } = texts;
  const links = [
    [pages.desk, desk.code],
    [pages.sheetImport, desk.import],
    [pages.mend, desk.mend],
    [pages.nearDuplicates, desk.nearDuplicates],
  ] as const;
  return (
    <nav class="desk-links" aria-label={desk.label}>
      {links.map(([href, name]) => (
        <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
