import { useState } from 'preact/hooks';
import { texts } from '../texts/texts.js';
import './export.css';
import { pngOf, type Surroundings, svgFileOf } from './svg-file.js';

interface ChartExportProps {
  /** The chart as it is on the screen now. */
  element: () => SVGSVGElement | null;
  /** What the picture says of itself, as it is when it is saved. */
  surroundings: () => Surroundings;
  /** The file's name, without its ending. */
  name: string;
}

/** Saves a chart of the page as a picture that stands for itself: with its colours and type, without the page. */
export function ChartExport({ element, surroundings, name }: ChartExportProps) {
  const [failed, setFailed] = useState(false);
  const save = async (format: 'svg' | 'png') => {
    const svg = element();
    if (!svg) throw new Error('there is no chart on the page');
    const file = svgFileOf(svg, surroundings());
    download(format === 'svg' ? file.blob : await pngOf(file), `${name}.${format}`);
  };
  return (
    <p class="export-row">
      <span>{texts.export.chart}</span>
      {(['svg', 'png'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="link-button"
          aria-label={texts.export.chartLabel(texts.export[format])}
          onClick={() => {
            setFailed(false);
            save(format).catch(() => setFailed(true));
          }}
        >
          {texts.export[format]}
        </button>
      ))}
      {failed && <span role="alert">{texts.export.failed}</span>}
    </p>
  );
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
