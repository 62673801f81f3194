/** Who says it, on what, and where they stand: the coding of one passage. */
import { useState } from 'preact/hooks';
import type { Actor } from '../api/answers.js';
import { useAnswer } from '../api/use-answer.js';
import { deskTexts } from '../texts/desk-texts.js';
import { texts } from '../texts/texts.js';
import { Combobox } from './combobox.js';
import { DescribeDialog } from './describe-dialog.js';
import { mayMeet, saidEcho } from './edtf-echo.js';
import { SelectField, TextField } from './field.js';
import type { Registered } from './near-names.js';
import { ATTRIBUTIONS, type Coding, positionsOf, STATEMENT_KINDS, STATUSES } from './statement-body.js';

interface CodingFormProps {
  coding: Coding;
  change: (changes: Partial<Coding>) => void;
  errors: Map<string, string>;
  language: string;
  /** Of a statement that is recorded: a recoding keeps its proposal. */
  isRecoding?: boolean;
}

type Register = '/v1/actors' | '/v1/proposals';
interface Describing {
  register: Register;
  name: string;
  use: (described: Registered) => void;
}

const KINDS = STATEMENT_KINDS.map((kind) => [kind, texts.statementKind[kind]] as const);
const HOW = ATTRIBUTIONS.map((attribution) => [attribution, texts.attribution[attribution]] as const);
const CLAIMS = [
  ['', deskTexts.coding.none] as const,
  ...STATUSES.map((status) => [status, texts.status[status]] as const),
];

export function CodingForm({ coding, change, errors, language, isRecoding = false }: CodingFormProps) {
  const words = deskTexts.coding;
  const [describing, setDescribing] = useState<Describing | null>(null);
  const echo = saidEcho(coding.saidOn);
  const positions = positionsOf(coding.kind);
  const pickOf = (register: Register, use: (picked: Registered | null) => void) => ({
    register,
    pick: use,
    describe: (name: string) => setDescribing({ register, name, use }),
  });
  const text = (name: 'paraphrase' | 'conditions' | 'hedges' | 'note' | 'tags' | 'confidence' | 'coder') => ({
    value: coding[name],
    set: (value: string) => change({ [name]: value }),
  });
  return (
    <>
      <TextField
        name="paraphrase"
        label={words.paraphrase}
        hint={words.paraphraseHint}
        rows={2}
        {...text('paraphrase')}
        lang={language || undefined}
        error={errors.get('paraphrase')}
      />
      <Combobox
        name="speaker"
        label={words.speaker}
        picked={coding.speaker}
        {...pickOf('/v1/actors', (speaker) => change({ speaker }))}
        error={errors.get('speaker')}
      />
      <OnBehalfOf coding={coding} change={change} error={errors.get('onBehalfOf')} pickOf={pickOf} />
      {!isRecoding && (
        <Combobox
          name="proposal"
          label={words.proposal}
          picked={coding.proposal}
          {...pickOf('/v1/proposals', (proposal) => change({ proposal }))}
          error={errors.get('proposal')}
        />
      )}
      <div class="desk-columns">
        <SelectField
          name="kind"
          label={words.kind}
          value={coding.kind}
          options={KINDS}
          set={(kind) => {
            const isKept = positionsOf(kind).some((position) => position === coding.position);
            change({ kind, position: isKept ? coding.position : '' });
          }}
          error={errors.get('kind')}
        />
        <SelectField
          name="coding/position"
          label={words.position}
          value={coding.position}
          options={[['', words.none], ...positions.map((position) => [position, texts.position[position]] as const)]}
          set={(position) => change({ position })}
          error={errors.get('coding/position')}
        />
        <SelectField
          name="coding/status"
          label={words.status}
          value={coding.status}
          options={CLAIMS}
          set={(status) => change({ status })}
          error={errors.get('coding/status')}
        />
        <TextField
          name="saidOn"
          label={words.saidOn}
          hint={echo ? <output class={echo.isDate ? undefined : 'desk-error'}>{echo.words}</output> : words.saidOnHint}
          value={coding.saidOn}
          set={(saidOn) => change({ saidOn })}
          error={errors.get('saidOn')}
        />
        <SelectField
          name="attribution"
          label={words.attribution}
          value={coding.attribution}
          options={HOW}
          set={(attribution) => change({ attribution })}
          error={errors.get('attribution')}
        />
      </div>
      {coding.attribution === 'second-hand' && (
        <Combobox
          name="reportedBy"
          label={words.reportedBy}
          picked={coding.reportedBy}
          {...pickOf('/v1/actors', (reportedBy) => change({ reportedBy }))}
          error={errors.get('reportedBy')}
        />
      )}
      <details open={[...errors.keys()].some((field) => MORE.includes(field)) || undefined}>
        <summary>{words.more}</summary>
        <div class="desk-form">
          <TextField
            name="coding/conditions"
            label={words.conditions}
            hint={words.perLine}
            rows={2}
            {...text('conditions')}
            error={errors.get('coding/conditions')}
          />
          <TextField
            name="coding/hedges"
            label={words.hedges}
            hint={words.perLine}
            rows={2}
            {...text('hedges')}
            error={errors.get('coding/hedges')}
          />
          <TextField
            name="coding/note"
            label={words.note}
            rows={2}
            {...text('note')}
            error={errors.get('coding/note')}
          />
          <TextField
            name="coding/tags"
            label={words.tags}
            hint={words.perLine}
            rows={2}
            {...text('tags')}
            error={errors.get('coding/tags')}
          />
          <TextField
            name="coding/confidence"
            label={words.confidence}
            {...text('confidence')}
            error={errors.get('coding/confidence')}
          />
          <TextField
            name="coding/coder"
            label={words.coder}
            hint={isRecoding ? words.coderOfRecoding : undefined}
            {...text('coder')}
            error={errors.get('coding/coder')}
          />
        </div>
      </details>
      {describing && (
        <DescribeDialog
          register={describing.register}
          name={describing.name}
          done={(described) => {
            if (described) describing.use(described);
            setDescribing(null);
          }}
        />
      )}
    </>
  );
}

const MORE = ['coding/conditions', 'coding/hedges', 'coding/note', 'coding/tags', 'coding/confidence', 'coding/coder'];

interface OnBehalfOfProps {
  coding: Coding;
  change: (changes: Partial<Coding>) => void;
  error: string | undefined;
  pickOf: (
    register: Register,
    use: (picked: Registered | null) => void,
  ) => Pick<Parameters<typeof Combobox>[0], 'register' | 'pick' | 'describe'>;
}

/** Those for whom the speaker speaks at that time are suggested, and never taken by themselves. */
function OnBehalfOf({ coding: { onBehalfOf, speaker, saidOn }, change, error, pickOf }: OnBehalfOfProps) {
  const words = deskTexts.coding;
  const described = useAnswer<Actor>(speaker ? `/v1/actors/${speaker.id}` : null).answer;
  const bodies = (described?.id === speaker?.id ? (described?.memberships ?? []) : [])
    .filter(({ speaksFor, during }) => speaksFor && mayMeet(during ?? '', saidOn))
    .map(({ organisation }) => organisation)
    .filter((id) => onBehalfOf.every((one) => one.id !== id));
  const named = useAnswer<{ items: Actor[] }>(bodies.length > 0 ? `/v1/actors?ids=${bodies.join(',')}` : null);
  const add = (one: Registered | null) => {
    if (one && onBehalfOf.every(({ id }) => id !== one.id)) change({ onBehalfOf: [...onBehalfOf, one] });
  };
  return (
    <div class="desk-on-behalf">
      <Combobox
        name="onBehalfOf"
        label={words.onBehalfOf}
        hint={words.onBehalfOfHint}
        picked={null}
        {...pickOf('/v1/actors', add)}
        error={error}
      />
      {bodies.length > 0 && (
        <p class="desk-suggested">
          <span class="label">{words.suggested}</span>{' '}
          {bodies.map((id) => {
            const name = named.answer?.items.find((actor) => actor.id === id)?.name ?? id;
            return (
              <button key={id} type="button" class="button" onClick={() => add({ id, name, aliases: [] })}>
                {words.add(name)}
              </button>
            );
          })}
        </p>
      )}
      {onBehalfOf.length > 0 && (
        <ul class="desk-chips">
          {onBehalfOf.map((one) => (
            <li key={one.id}>
              {one.name}{' '}
              <button
                type="button"
                class="link-button"
                aria-label={words.remove(one.name)}
                onClick={() => change({ onBehalfOf: onBehalfOf.filter(({ id }) => id !== one.id) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
