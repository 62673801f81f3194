import { useMemo, useRef, useState } from 'preact/hooks';
import type { Position } from '#stance/scale';
import { timesOf, useAddress } from '../address/use-address.js';
import type { PositionsOverTime } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { ChartExport } from '../export/chart-export.js';
import { originInWords } from '../export/origin.js';
import { Popover } from '../layout/popover.js';
import { PositionMark } from '../stance/marks.js';
import { texts } from '../texts/texts.js';
import { type Bar, barsOf, type CountedBy, layersIn } from './bars.js';
import './positions.css';
import { PositionsChart } from './positions-chart.js';

/** With fewer, the list of those who stand there says more. */
const HOLDERS_MANY = 5;

interface PositionsSectionProps {
  answer: PositionsOverTime | null;
  title: string;
}

/** How many holders stood where, period by period: where there are many, and time went by. */
export function PositionsSection({ answer, title }: PositionsSectionProps) {
  if (!answer || answer.items.length < 2 || !answer.items.some(({ held }) => held.n >= HOLDERS_MANY)) return null;
  return <Positions answer={answer} title={title} />;
}

function Positions({ answer, title }: { answer: PositionsOverTime; title: string }) {
  const { query, push } = useAddress();
  const what: CountedBy = query['count'] === 'spoke' ? 'spoke' : 'held';
  const bars = useMemo(() => barsOf(answer, what), [answer, what]);
  const [shown, setShown] = useState<number | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  const layers = layersIn(bars);
  const at = Math.min(shown ?? bars.length - 1, bars.length - 1);
  const bar = bars[at];
  const heading = `${texts.positions.title}: ${title}`;
  return (
    <section class="page-section positions" aria-labelledby="positions">
      <h2 id="positions">{texts.positions.title}</h2>
      <div class="positions-tools">
        {(['held', 'spoke'] as const).map((counted) => (
          <button
            key={counted}
            type="button"
            class="button"
            aria-pressed={counted === what}
            onClick={() => push({ count: counted === 'held' ? null : counted })}
          >
            {texts.positions.counted[counted](answer.by)}
          </button>
        ))}
        <Popover label={texts.positions.save}>
          <p class="export-row">
            <span>{texts.positions.numbers}</span>
            <a
              href={pathWith(`/v1/proposals/${encodeURIComponent(answer.proposal)}/positions.csv`, {
                ...timesOf(query),
                by: answer.by,
              })}
              download
              aria-label={texts.export.fileLabel(texts.positions.numbers, texts.export.csv)}
            >
              {texts.export.csv}
            </a>
          </p>
          <ChartExport
            element={() => svg.current}
            name={`stancebook-positions-${answer.proposal}`}
            surroundings={() => ({
              title: `${heading}, ${texts.positions.counted[what](answer.by).toLowerCase()}`,
              legend: legend.current,
              origin: originInWords(query, answer),
            })}
          />
        </Popover>
      </div>
      <p class="hint">{texts.positions.hint[what]}</p>
      <PositionsChart key={what} {...{ bars, title, svg }} shown={at} onShow={setShown} />
      <p class="positions-readout" aria-hidden="true">
        {bar && texts.positions.bar(texts.positions.period(bar.period), bar.counts)}
      </p>
      <Legend layers={layers} list={legend} />
      {answer.next !== null && <p class="hint">{texts.positions.more}</p>}
      <details class="positions-table">
        <summary>{texts.positions.asTable}</summary>
        <BarTable bars={bars} layers={layers} />
      </details>
    </section>
  );
}

function Legend({ layers, list }: { layers: Position[]; list: { current: HTMLUListElement | null } }) {
  return (
    <ul ref={list} class="positions-legend" aria-label={texts.positions.legend}>
      {layers.toReversed().map((position) => (
        <li key={position}>
          <PositionMark value={position} named /> {texts.position[position]}
        </li>
      ))}
    </ul>
  );
}

function BarTable({ bars, layers }: { bars: Bar[]; layers: Position[] }) {
  const isContested = bars.some(({ counts }) => counts.contested > 0);
  return (
    <div class="positions-scroll" tabIndex={0} role="region" aria-label={texts.positions.asTable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.positions.when}</th>
            <th scope="col">{texts.positions.holders}</th>
            {layers.map((position) => (
              <th key={position} scope="col">
                {texts.position[position]}
              </th>
            ))}
            {isContested && <th scope="col">{texts.positions.contested}</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ period, counts }) => (
            <tr key={period}>
              <th scope="row">{texts.positions.period(period)}</th>
              <td>{counts.n.toLocaleString('en')}</td>
              {layers.map((position) => (
                <td key={position}>{(counts.positions[position] ?? 0).toLocaleString('en')}</td>
              ))}
              {isContested && <td>{counts.contested.toLocaleString('en')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
