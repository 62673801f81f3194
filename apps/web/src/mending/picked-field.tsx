import type { Actor, Page, Proposal } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { PickField } from '../layout/pick-field.js';
import { mendingTexts } from '../texts/mending-texts.js';

export type Kind = 'actor' | 'proposal';

interface PickedFieldProps {
  kind: Kind;
  label: string;
  /** The id of what was picked, if anything. */
  picked: string | undefined;
  pick: (id: string | null) => void;
}

/** An actor or a proposal: picked by its name, and shown by it until another is wanted. */
export function PickedField({ kind, label, picked, pick }: PickedFieldProps) {
  const name = useName(kind, picked);
  if (picked === undefined || picked === '')
    return kind === 'actor' ? (
      <PickField<Actor> label={label} path="/v1/actors" nameOf={labelOf} pick={({ id }) => pick(id)} />
    ) : (
      <PickField<Proposal> label={label} path="/v1/proposals" nameOf={labelOf} pick={({ id }) => pick(id)} />
    );
  return (
    <p class="tool">
      <span class="label">{label}</span>
      <button
        type="button"
        class="button"
        aria-label={`${label}: ${mendingTexts.merge.clear(name)}`}
        onClick={() => pick(null)}
      >
        {name} <span aria-hidden="true">×</span>
      </button>
    </p>
  );
}

/** Of two of one name the ids tell which is which. */
function labelOf(item: Actor | Proposal): string {
  return `${'title' in item ? item.title : item.name} (${item.id})`;
}

/** Its id until its name is there. */
export function useName(kind: Kind, id: string | undefined): string {
  const asked = useAnswer<Page<Actor | Proposal>>(id ? pathWith(`/v1/${kind}s`, { ids: id }) : null);
  const found = asked.answer?.items.find((item) => item.id === id);
  if (!found) return id ?? '';
  return 'title' in found ? found.title : found.name;
}
