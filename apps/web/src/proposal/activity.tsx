import type { Activity } from '../api/answers.js';
import { thenOf } from '../address/times.js';
import { useAddress } from '../address/use-address.js';
import type { Asked } from '../api/use-answer.js';
import { duringInWords } from '../dates/words.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { texts } from '../texts/texts.js';
import { type Period, periodsOf } from './activity-periods.js';
import './activity.css';

/** How many shifts changed a stance, month by month or year by year: as bars, and as a table. */
export function ActivitySection({ asked }: { asked: Asked<Activity> }) {
  const { query } = useAddress();
  return (
    <section class="page-section" aria-labelledby="activity">
      <h2 id="activity">{texts.activity.title}</h2>
      <Answered asked={asked} skeleton={<Skeleton lines={1} height={7} />}>
        {({ items, next }) => {
          const periods = periodsOf(items);
          if (periods.length === 0) return <Empty>{texts.activity.none[thenOf(query)]}</Empty>;
          return (
            <>
              <Bars periods={periods} />
              {next !== null && <p class="hint">{texts.activity.more}</p>}
              <details class="activity-table">
                <summary>{texts.activity.asTable}</summary>
                <PeriodTable periods={periods} />
              </details>
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Bars({ periods }: { periods: Period[] }) {
  const most = Math.max(...periods.map(({ changes }) => changes));
  const busiest = periods.find(({ changes }) => changes === most);
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last || !busiest) return null;
  const label = texts.activity.summary(
    periods.reduce((sum, { changes }) => sum + changes, 0),
    duringInWords(busiest.period),
    most,
  );
  return (
    <figure class="activity">
      <div class="activity-bars" role="img" aria-label={label}>
        {periods.map(({ period, changes }) => (
          <span
            key={period}
            title={texts.activity.bar(duringInWords(period), changes)}
            style={{ height: `${(100 * changes) / most}%` }}
          />
        ))}
      </div>
      <figcaption class="label">
        <span>{duringInWords(first.period)}</span>
        <span>{texts.activity.most(most)}</span>
        {last !== first && <span>{duringInWords(last.period)}</span>}
      </figcaption>
    </figure>
  );
}

function PeriodTable({ periods }: { periods: Period[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.activity.period}</th>
          <th scope="col">{texts.activity.changes}</th>
          <th scope="col">{texts.activity.kinds}</th>
        </tr>
      </thead>
      <tbody>
        {periods
          .filter(({ changes }) => changes > 0)
          .map(({ period, changes, kinds }) => (
            <tr key={period}>
              <th scope="row">{duringInWords(period)}</th>
              <td>{changes.toLocaleString()}</td>
              <td>
                {kinds
                  .map(({ kind, shifts }) => `${texts.entryKind[kind]}: ${shifts.toLocaleString()}`)
                  .join(texts.activity.and)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
