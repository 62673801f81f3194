import { useAddress } from '../address/use-address.js';
import type { Actor, Matrix, Page, Topics } from '../api/answers.js';
import { useAnswer } from '../api/use-answer.js';
import { PickField } from '../layout/pick-field.js';
import { AsOfField } from '../layout/time-bar.js';
import { orId } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import { formatSort, type MatrixSort, PROPOSAL_ORDERS, type ProposalOrder } from './matrix-order.js';

interface Option {
  value: string;
  name: string;
}

/** What was a column is a row once the matrix is turned. */
const USUAL = { by: 'name', descending: false } as const;

interface MatrixFiltersProps {
  matrix: Matrix | null;
  turned: boolean;
  sort: MatrixSort;
}

/** What is in the matrix, and in which order: all of it in the address. */
export function MatrixFilters({ matrix, turned, sort }: MatrixFiltersProps) {
  const { query, push } = useAddress();
  const topics = useAnswer<Topics>('/v1/topics').answer?.items ?? [];
  const organisations =
    useAnswer<Page<Actor>>('/v1/actors?kind=organisation&order=name&limit=1000').answer?.items ?? [];
  // Another list begins with its first page.
  const choose = (changes: Record<string, string | null>) => push({ ...changes, cursor: null });
  const { row } = sort;
  const heads = turned
    ? (matrix?.holders ?? [])
    : (matrix?.proposals ?? []).map(({ id, title }) => ({ id, name: orId(title, id) }));
  const sortedBy = row.by === 'value' ? (heads.find(({ id }) => id === row.of)?.name ?? row.of) : '';
  const chosen = query['holders']?.split(',') ?? [];
  return (
    <>
      <div class="matrix-filters">
        <PickField<Actor>
          label={chosen.length > 0 ? texts.matrix.addHolder : texts.matrix.pickHolder}
          path="/v1/actors"
          nameOf={({ name }) => name}
          pick={({ id }) => choose({ holders: [...new Set([...chosen, id])].join(',') })}
        />
        <Choice
          label={texts.matrix.topic}
          any={texts.matrix.anyTopic}
          value={query['topic']}
          options={topics.map(({ topic, proposals }) => ({
            value: topic,
            name: texts.matrix.topicOption(topic, proposals),
          }))}
          onChoose={(topic) => choose({ topic })}
        />
        <Choice
          label={texts.matrix.organisation}
          any={texts.matrix.anyOrganisation}
          value={query['organisation']}
          options={organisations.map(({ id, name }) => ({ value: id, name }))}
          onChoose={(organisation) => choose({ organisation })}
        />
        <Choice
          label={texts.matrix.kind}
          any={texts.matrix.anyKind}
          value={query['kind']}
          options={Object.entries(texts.actorKind).map(([value, name]) => ({ value, name }))}
          onChoose={(kind) => choose({ kind })}
        />
        <label class="tool">
          <span class="label">{texts.matrix.rows}</span>
          <select
            class="field"
            value={turned ? 'proposals' : 'holders'}
            onChange={(event) => push({ rows: event.currentTarget.value, sort: formatSort({ ...sort, row: USUAL }) })}
          >
            <option value="holders">{texts.matrix.holders}</option>
            <option value="proposals">{texts.matrix.proposals}</option>
          </select>
        </label>
        <label class="tool">
          <span class="label">{texts.matrix.rowsBy}</span>
          <select
            class="field"
            value={`${row.descending ? '-' : ''}${row.by}`}
            onChange={({ currentTarget: { value } }) => {
              const descending = value.startsWith('-');
              const by = value.endsWith('value') && row.by === 'value';
              push({ sort: formatSort({ ...sort, row: by ? { ...row, descending } : { by: 'name', descending } }) });
            }}
          >
            <option value="name">{turned ? texts.matrix.inOrder : texts.matrix.byName}</option>
            <option value="-name">{turned ? texts.matrix.inReverse : texts.matrix.byNameReversed}</option>
            {row.by === 'value' && (
              <>
                <option value="value">{texts.matrix.supportFirst(sortedBy, turned)}</option>
                <option value="-value">{texts.matrix.opposedFirst(sortedBy, turned)}</option>
              </>
            )}
          </select>
        </label>
        <label class="tool">
          <span class="label">{texts.matrix.proposalsBy}</span>
          <select
            class="field"
            value={sort.proposals}
            onChange={(event) =>
              choose({ sort: formatSort({ ...sort, proposals: event.currentTarget.value as ProposalOrder }) })
            }
          >
            {PROPOSAL_ORDERS.map((order) => (
              <option key={order} value={order}>
                {texts.matrix.proposalOrder[order]}
              </option>
            ))}
          </select>
        </label>
        <AsOfField />
      </div>
      <div class="matrix-choices">
        <button
          type="button"
          class="button"
          aria-pressed={query['differ'] === 'true'}
          title={texts.matrix.differHint}
          onClick={() => choose({ differ: query['differ'] === 'true' ? null : 'true' })}
        >
          {texts.matrix.differ}
        </button>
        {chosen.map((id) => (
          <button
            key={id}
            type="button"
            class="button"
            onClick={() => choose({ holders: chosen.filter((other) => other !== id).join(',') })}
          >
            {texts.matrix.without(matrix?.holders.find((holder) => holder.id === id)?.name ?? id)}
          </button>
        ))}
      </div>
    </>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string | undefined;
  options: Option[];
  onChoose: (value: string | null) => void;
}

function Choice({ label, any, value = '', options, onChoose }: ChoiceProps) {
  // What the address asks for is shown even before the options are there, or where it is none of them.
  const shown =
    value === '' || options.some((option) => option.value === value) ? options : [{ value, name: value }, ...options];
  return (
    <label class="tool">
      <span class="label">{label}</span>
      <select class="field" value={value} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{any}</option>
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
