import { sheetImport } from '../texts/en-import.js';
import { REFUSED_SHOWN_MAX, type SheetRun } from './use-sheet-run.js';

/** What each row would do, or did, and what is refused and why. */
export function RunAnswers({ run, total }: { run: SheetRun; total: number | null }) {
  const { dryRun, rows, counts, refused, vanished, isDone, trouble } = run;
  const all = counts.refused ?? 0;
  return (
    <section class="page-section" aria-busy={!isDone}>
      <h2>{dryRun ? sheetImport.tried : sheetImport.imported}</h2>
      <p role="status" class="label">
        {isDone ? '' : dryRun ? sheetImport.trying(rows) : sheetImport.importing(rows, total)}
      </p>
      {!isDone && (
        <progress
          aria-label={dryRun ? sheetImport.tried : sheetImport.imported}
          {...(total ? { value: rows, max: total } : {})}
        />
      )}
      {trouble && (
        <p class="failed" role="alert">
          {trouble}
        </p>
      )}
      <dl class="run-counts">
        {Object.entries(counts).map(([status, count]) => (
          <div key={status}>
            <dt class="label">{sheetImport.status[status] ?? status}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {vanished > 0 && <p>{sheetImport.vanished(vanished)}</p>}
      {isDone && !trouble && all === 0 && <p>{sheetImport.nothingRefused}</p>}
      {refused.length > 0 && (
        <>
          <h3>{sheetImport.refused}</h3>
          {all > REFUSED_SHOWN_MAX && <p class="hint">{sheetImport.onlyFirst(refused.length, all)}</p>}
          <div class="scrolled" tabIndex={0} role="region" aria-label={sheetImport.refused}>
            <table class="import-table">
              <thead>
                <tr>
                  <th scope="col">{sheetImport.row}</th>
                  <th scope="col">{sheetImport.why}</th>
                </tr>
              </thead>
              <tbody>
                {refused.map(({ line, detail }) => (
                  <tr key={line}>
                    <th scope="row">{line}</th>
                    <td>{detail.replace(/^row \d+, /, '')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
