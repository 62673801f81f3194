/** Which change is made to all that are chosen. */
import { ATTRIBUTIONS, POSITIONS, STATUSES } from '#stance/scale';
import type { Statement } from '../api/answers.js';
import { mendingTexts } from '../texts/mending-texts.js';
import { texts } from '../texts/texts.js';
import { PickedField } from './picked-field.js';

export const CHANGES = [
  'position',
  'status',
  'attribution',
  'saidOn',
  'speaker',
  'move',
  'void',
  'reinstate',
  'link',
  'unlink',
] as const;

export interface Choice {
  change: (typeof CHANGES)[number];
  value: string;
  note: string;
}

export const NO_CHOICE: Choice = { change: 'position', value: '', note: '' };

/** The member of the request that says it; null where something is still to be chosen. */
export function changeOf({ change, value, note }: Choice, chosen: Statement[]): object | null {
  const [first] = chosen;
  switch (change) {
    case 'position':
    case 'status':
      return { recode: { coding: { [change]: value || null } } };
    case 'attribution':
    case 'saidOn':
    case 'speaker':
      return value ? { recode: { [change]: value } } : null;
    case 'move':
      return value ? { move: { proposal: value } } : null;
    case 'void':
      return value ? { void: { reason: value, note: note || null } } : null;
    case 'reinstate':
      return { reinstate: {} };
    case 'link':
      return first && chosen.length > 1
        ? { recode: { coding: { utterance: first.coding.utterance ?? first.id } } }
        : null;
    case 'unlink':
      return { recode: { coding: { utterance: null } } };
  }
}

const VALUES: Partial<Record<Choice['change'], [value: string, name: string][]>> = {
  position: [['', mendingTexts.many.nothing], ...POSITIONS.map((one): [string, string] => [one, texts.position[one]])],
  status: [['', mendingTexts.many.nothing], ...STATUSES.map((one): [string, string] => [one, texts.status[one]])],
  attribution: [['', ''], ...ATTRIBUTIONS.map((one): [string, string] => [one, texts.attribution[one]])],
  void: [['', ''], ...Object.entries(texts.voidReason)],
};

export function ChangeChoice({ choice, choose }: { choice: Choice; choose: (choice: Choice) => void }) {
  const { change, value, note } = choice;
  const { many } = mendingTexts;
  const options = VALUES[change];
  const set = (next: Partial<Choice>) => choose({ ...choice, ...next });
  return (
    <div class="page-tools">
      <label class="tool">
        <span class="label">{many.change}</span>
        <select
          class="field"
          value={change}
          onChange={(event) => choose({ ...NO_CHOICE, change: event.currentTarget.value as Choice['change'] })}
        >
          {CHANGES.map((one) => (
            <option key={one} value={one}>
              {many.changes[one]}
            </option>
          ))}
        </select>
      </label>
      {options && (
        <label class="tool">
          <span class="label">{change === 'void' ? many.reason : many.to}</span>
          <select class="field" value={value} onChange={(event) => set({ value: event.currentTarget.value })}>
            {options.map(([one, name]) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {change === 'saidOn' && (
        <label class="tool">
          <span class="label">{many.to}</span>
          <input class="field" value={value} onInput={(event) => set({ value: event.currentTarget.value.trim() })} />
        </label>
      )}
      {change === 'speaker' && (
        <PickedField kind="actor" label={many.to} picked={value} pick={(id) => set({ value: id ?? '' })} />
      )}
      {change === 'move' && (
        <PickedField kind="proposal" label={many.to} picked={value} pick={(id) => set({ value: id ?? '' })} />
      )}
      {change === 'void' && (
        <label class="tool">
          <span class="label">{many.note}</span>
          <input class="field" value={note} onInput={(event) => set({ note: event.currentTarget.value })} />
        </label>
      )}
    </div>
  );
}
