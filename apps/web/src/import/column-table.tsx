import { sheetImport } from '../texts/en-import.js';
import { columnIn, LISTED, withField, withKey, withValue } from './mapping-changes.js';
import type { Inspection, Mapping } from './send-sheet.js';

interface ColumnTableProps {
  inspection: Inspection;
  mapping: Mapping;
  change: (mapping: Mapping) => void;
}

/** What each column is. */
export function ColumnTable({ inspection, mapping, change }: ColumnTableProps) {
  return (
    <div class="scrolled" tabIndex={0} role="region" aria-label={sheetImport.columns}>
      <table class="import-table">
        <thead>
          <tr>
            <th scope="col">{sheetImport.column}</th>
            <th scope="col">{sheetImport.samples}</th>
            <th scope="col">{sheetImport.field}</th>
            <th scope="col">{sheetImport.key}</th>
          </tr>
        </thead>
        <tbody>
          {inspection.columns.map((column) => (
            <tr key={column.header}>
              <th scope="row">
                <span class="label">{column.letters}</span> {column.header}
              </th>
              <td class="samples">{column.samples.slice(0, 3).join(' · ')}</td>
              <td>
                <select
                  class="field"
                  aria-label={sheetImport.fieldOf(column.header)}
                  value={columnIn(mapping, column.header)?.field ?? ''}
                  onChange={(event) => change(withField(mapping, column, event.currentTarget.value))}
                >
                  <option value="">{sheetImport.noField}</option>
                  {inspection.fields.map((field) => (
                    <option key={field} value={field}>
                      {field}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={sheetImport.keyOf(column.header)}
                  checked={(mapping.key ?? []).includes(column.header)}
                  onChange={(event) => change(withKey(mapping, column.header, event.currentTarget.checked))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the values of a scale mean. */
export function ValueTables({ inspection, mapping, change }: ColumnTableProps) {
  return inspection.columns.flatMap(({ header, samples }) => {
    const column = columnIn(mapping, header);
    const meanings = column && LISTED[column.field];
    if (!column?.values || !meanings) return [];
    const values = [...new Set([...samples, ...Object.keys(column.values)])];
    return (
      <fieldset key={header} class="value-table">
        <legend class="label">{sheetImport.values(header)}</legend>
        {values.map((value) => (
          <label key={value} class="tool">
            <span class="label">{value}</span>
            <select
              class="field"
              aria-label={sheetImport.valueOf(value)}
              value={column.values?.[value] === null ? '-' : (column.values?.[value] ?? '')}
              onChange={({ currentTarget: { value: to } }) =>
                change(withValue(mapping, header, value, to === '-' ? null : to))
              }
            >
              <option value="">{sheetImport.valueUnset}</option>
              <option value="-">{sheetImport.valueNone}</option>
              {meanings.map((meaning) => (
                <option key={meaning} value={meaning}>
                  {meaning}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
    );
  });
}

export function FirstRows({ inspection }: { inspection: Inspection }) {
  return (
    <details>
      <summary>{sheetImport.firstRows}</summary>
      <div class="scrolled" tabIndex={0} role="region" aria-label={sheetImport.firstRows}>
        <table class="import-table">
          <thead>
            <tr>
              <th scope="col">{sheetImport.row}</th>
              {inspection.columns.map(({ header }) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inspection.rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {inspection.columns.map(({ header }, i) => (
                  <td key={header}>{cells[i] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
