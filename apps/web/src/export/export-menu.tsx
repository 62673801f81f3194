import { pathWith } from '../api/client.js';
import { timesOf, useAddress } from '../address/use-address.js';
import { Popover } from '../layout/popover.js';
import { useShownSeen } from '../layout/seen.js';
import { texts } from '../texts/texts.js';
import { ChartExport } from './chart-export.js';
import './export.css';
import { originInWords } from './origin.js';

export interface ExportMenuProps {
  /** What the page can give out, and the filters of what is on the screen. */
  what: ('stances' | 'histories' | 'statements')[];
  filter: Partial<Record<'holder' | 'holders' | 'proposal' | 'proposals' | 'topic', string | undefined>>;
  /** Of a page that shows the record as it is now, whatever time the address carries on. */
  isTimeless?: boolean;
  /** Files that only this page has, as CSV. */
  files?: { name: string; href: string }[];
  /** The chart on the page, if there is one, and what its file is called (no ending). */
  chart?: { element: () => SVGSVGElement | null; legend: () => HTMLElement | null; title: string; name: string };
}

/** What is on the screen as a file: the same filters, the same time, the record fixed by its snapshot. */
export function ExportMenu({ what, filter, chart, files = [], isTimeless = false }: ExportMenuProps) {
  const { query } = useAddress();
  const seen = useShownSeen();
  const { asOf, snapshot = seen?.snapshot } = timesOf(isTimeless ? {} : query);
  return (
    <Popover label={texts.export.label}>
      {what.map((kind) => (
        <p key={kind} class="export-row">
          <span>{texts.export[kind]}</span>
          {(['csv', 'ndjson'] as const).map((format) => (
            <a
              key={format}
              href={pathWith('/v1/export', { what: kind, format, ...filter, asOf, snapshot })}
              download
              aria-label={texts.export.fileLabel(texts.export[kind], texts.export[format])}
            >
              {texts.export[format]}
            </a>
          ))}
        </p>
      ))}
      {files.map(({ name, href }) => (
        <p key={name} class="export-row">
          <span>{name}</span>
          <a href={href} download aria-label={texts.export.fileLabel(name, texts.export.csv)}>
            {texts.export.csv}
          </a>
        </p>
      ))}
      {chart && (
        <ChartExport
          element={chart.element}
          name={chart.name}
          surroundings={() => ({ title: chart.title, legend: chart.legend(), origin: originInWords(query, seen) })}
        />
      )}
    </Popover>
  );
}
