import { useState } from 'preact/hooks';
import { sheetImport } from '../texts/en-import.js';
import { withConstant } from './mapping-changes.js';
import type { Inspection, Mapping } from './send-sheet.js';

interface SettingsProps {
  inspection: Inspection;
  mapping: Mapping;
  change: (mapping: Mapping) => void;
}

/** How the cells are written, and what is the same in every row. */
export function Settings({ inspection, mapping, change }: SettingsProps) {
  const { dateOrder: _, ...withoutOrder } = mapping;
  return (
    <div class="page-tools">
      <label class="tool">
        <span class="label">{sheetImport.name}</span>
        <input
          class="field"
          value={mapping.name}
          required
          maxLength={300}
          onChange={({ currentTarget: { value } }) => value.trim() && change({ ...mapping, name: value.trim() })}
        />
      </label>
      <label class="tool">
        <span class="label">{sheetImport.dateOrder}</span>
        <select
          class="field"
          value={mapping.dateOrder ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change(value === '' ? withoutOrder : { ...mapping, dateOrder: value as NonNullable<Mapping['dateOrder']> })
          }
        >
          {Object.entries(sheetImport.dateOrders).map(([order, name]) => (
            <option key={order} value={order}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="tool">
        <span class="label">{sheetImport.list}</span>
        <input
          class="field short"
          value={mapping.list ?? '|'}
          maxLength={5}
          onChange={({ currentTarget: { value } }) => value !== '' && change({ ...mapping, list: value })}
        />
      </label>
      <label class="tool">
        <span class="label">{sheetImport.decimal}</span>
        <select
          class="field short"
          value={mapping.decimal ?? '.'}
          onChange={({ currentTarget: { value } }) => change({ ...mapping, decimal: value as '.' | ',' })}
        >
          <option value=".">.</option>
          <option value=",">,</option>
        </select>
      </label>
      {inspection.worksheets.length > 1 && (
        <label class="tool">
          <span class="label">{sheetImport.worksheet}</span>
          <select
            class="field"
            value={mapping.worksheet ?? inspection.worksheets[0] ?? ''}
            onChange={({ currentTarget: { value } }) => change({ ...mapping, worksheet: value })}
          >
            {inspection.worksheets.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Constants inspection={inspection} mapping={mapping} change={change} />
    </div>
  );
}

function Constants({ inspection, mapping, change }: SettingsProps) {
  const [field, setField] = useState('proposal');
  const [value, setValue] = useState('');
  return (
    <fieldset class="constants">
      <legend class="label">{sheetImport.constants}</legend>
      {Object.entries(mapping.constants ?? {}).map(([name, said]) => (
        <button
          key={name}
          type="button"
          class="button"
          aria-label={sheetImport.removeConstant(name)}
          onClick={() => change(withConstant(mapping, name, null))}
        >
          {name}: {said} <span aria-hidden="true">×</span>
        </button>
      ))}
      <select
        class="field"
        aria-label={sheetImport.field}
        value={field}
        onChange={(event) => setField(event.currentTarget.value)}
      >
        {inspection.fields.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <input
        class="field"
        aria-label={sheetImport.constant}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <button
        type="button"
        class="button"
        disabled={value.trim() === ''}
        onClick={() => {
          change(withConstant(mapping, field, value.trim()));
          setValue('');
        }}
      >
        {sheetImport.addConstant}
      </button>
    </fieldset>
  );
}
