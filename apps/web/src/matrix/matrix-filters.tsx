import { useAddress } from '../address/use-address.js';
import type { Actor, Matrix, Page, Topics } from '../api/answers.js';
import { useAnswer } from '../api/use-answer.js';
import { AsOfField } from '../layout/time-bar.js';
import { texts } from '../texts/texts.js';
import { COLUMN_ORDERS, type ColumnOrder, formatSort, type MatrixSort } from './matrix-order.js';

interface Option {
  value: string;
  name: string;
}

/** What is in the matrix, and in which order: all of it in the address. */
export function MatrixFilters({ proposals, sort }: { proposals: Matrix['proposals']; sort: MatrixSort }) {
  const { query, push } = useAddress();
  const topics = useAnswer<Topics>('/v1/topics').answer?.items ?? [];
  const organisations = useAnswer<Page<Actor>>('/v1/actors?kind=organisation&limit=1000').answer?.items ?? [];
  const setSort = (next: MatrixSort) => push({ sort: formatSort(next) });
  const { row } = sort;
  const sortedBy = row.by === 'value' ? proposals.find((proposal) => proposal.id === row.proposal) : undefined;
  const rowOrder = `${row.descending ? '-' : ''}${row.by}`;
  return (
    <div class="matrix-filters">
      <Choice
        label={texts.matrix.topic}
        any={texts.matrix.anyTopic}
        value={query['topic']}
        options={topics.map(({ topic, proposals }) => ({
          value: topic,
          name: texts.matrix.topicOption(topic, proposals),
        }))}
        onChoose={(topic) => push({ topic })}
      />
      <Choice
        label={texts.matrix.organisation}
        any={texts.matrix.anyOrganisation}
        value={query['organisation']}
        options={organisations.map(({ id, name }) => ({ value: id, name }))}
        onChoose={(organisation) => push({ organisation })}
      />
      <Choice
        label={texts.matrix.kind}
        any={texts.matrix.anyKind}
        value={query['kind']}
        options={Object.entries(texts.actorKind).map(([value, name]) => ({ value, name }))}
        onChoose={(kind) => push({ kind })}
      />
      <label class="tool">
        <span class="label">{texts.matrix.holdersBy}</span>
        <select
          class="field"
          value={rowOrder}
          onChange={({ currentTarget: { value } }) => {
            const descending = value.startsWith('-');
            const by = value.endsWith('value') && row.by === 'value';
            setSort({ ...sort, row: by ? { ...row, descending } : { by: 'name', descending } });
          }}
        >
          <option value="name">{texts.matrix.byName}</option>
          <option value="-name">{texts.matrix.byNameReversed}</option>
          {row.by === 'value' && (
            <>
              <option value="value">{texts.matrix.supportFirst(sortedBy?.title ?? row.proposal)}</option>
              <option value="-value">{texts.matrix.opposedFirst(sortedBy?.title ?? row.proposal)}</option>
            </>
          )}
        </select>
      </label>
      <label class="tool">
        <span class="label">{texts.matrix.columnsBy}</span>
        <select
          class="field"
          value={sort.column}
          onChange={(event) => setSort({ ...sort, column: event.currentTarget.value as ColumnOrder })}
        >
          {COLUMN_ORDERS.map((order) => (
            <option key={order} value={order}>
              {texts.matrix.columnOrder[order]}
            </option>
          ))}
        </select>
      </label>
      <AsOfField />
    </div>
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
