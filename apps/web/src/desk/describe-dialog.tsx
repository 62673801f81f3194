/** Describes an actor or a proposal that the register lacks, and warns of those that it may be. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { slugOf } from '#words/names';
import type { Actor, Problem, Proposal } from '../api/answers.js';
import { send } from '../api/client.js';
import { troubleOf } from '../api/use-answer.js';
import { deskTexts } from '../texts/desk-texts.js';
import { texts } from '../texts/texts.js';
import { problemFor } from './errors.js';
import { SelectField, TextField } from './field.js';
import { readNear, type Registered, registeredOf } from './near-names.js';

interface DescribeDialogProps {
  register: '/v1/actors' | '/v1/proposals';
  name: string;
  done: (described: Registered | null) => void;
}

const KINDS = (Object.keys(texts.actorKind) as Actor['kind'][]).map((kind) => [kind, texts.actorKind[kind]] as const);
const PAUSE_MS = 300;
const ID_MAX = 128;

export function DescribeDialog({ register, name: typed, done }: DescribeDialogProps) {
  const words = deskTexts.describe;
  const isActor = register === '/v1/actors';
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState(typed);
  const [id, setId] = useState(slugOf(typed, ID_MAX));
  const [kind, setKind] = useState<string>('person');
  const [aliases, setAliases] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const near = useNear(register, name);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const save = async () => {
    const named = isActor ? { name: name.trim(), kind } : { title: name.trim() };
    const others = aliases.split('\n').map((alias) => alias.trim());
    try {
      const body = { ...named, aliases: others.filter((alias) => alias !== '') };
      const { answer } = await send<Actor | Proposal>('PUT', `${register}/${encodeURIComponent(id)}`, body);
      done(registeredOf(answer));
    } catch (error) {
      const trouble = troubleOf(error);
      setProblem(trouble.kind === 'problem' ? trouble.problem : problemFor(texts.state.offline));
    }
  };
  const errorAt = (pointer: string) => problem?.errors?.find((error) => error.pointer === pointer)?.detail;
  return (
    <dialog
      class="desk-dialog"
      ref={dialog}
      aria-label={isActor ? words.actor : words.proposal}
      onClose={() => done(null)}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>{isActor ? words.actor : words.proposal}</h2>
        <TextField
          name="describe.name"
          label={isActor ? words.name : words.proposalTitle}
          value={name}
          set={(value) => {
            if (id === slugOf(name, ID_MAX)) setId(slugOf(value, ID_MAX));
            setName(value);
          }}
          error={errorAt(isActor ? '/name' : '/title')}
        />
        {near.length > 0 && (
          <div class="desk-near" role="status">
            <p>{words.near}</p>
            <ul>
              {near.map((one) => (
                <li key={one.id}>
                  <button type="button" class="button" onClick={() => done(one)}>
                    {words.use(one.name)}
                  </button>{' '}
                  <span class="label">{[one.id, ...one.aliases].join(' · ')}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {isActor && <SelectField name="describe.kind" label={words.kind} value={kind} set={setKind} options={KINDS} />}
        <TextField
          name="describe.id"
          label={words.id}
          value={id}
          set={setId}
          hint={words.idHint}
          error={problem && !problem.errors?.length ? problem.detail : errorAt('/id')}
        />
        <TextField
          name="describe.aliases"
          label={words.aliases}
          value={aliases}
          set={setAliases}
          rows={2}
          hint={deskTexts.coding.perLine}
          error={problem?.errors?.find(({ pointer }) => pointer.startsWith('/aliases'))?.detail}
        />
        <p class="desk-buttons">
          <button type="submit" class="button desk-primary">
            {words.save}
          </button>
          <button type="button" class="button" onClick={() => done(null)}>
            {words.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}

function useNear(register: DescribeDialogProps['register'], name: string): Registered[] {
  const [near, setNear] = useState<Registered[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      readNear(register, name, abort.signal).then(setNear, () => setNear([]));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [register, name]);
  return near;
}
