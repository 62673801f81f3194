/** Changes of a mapping, each as a new one. */
import type { Inspection, Mapping, UnsettledName } from './send-sheet.js';

type Column = Exclude<NonNullable<Mapping['columns'][string]>, string>;
type Field = Column['field'];

/** Fields whose values are of a list: what a sheet calls them can be said one by one. */
export const LISTED: Record<string, readonly string[]> = {
  'coding.position': [
    'strongly-support',
    'support',
    'neutral',
    'oppose',
    'strongly-oppose',
    'undecided',
    'deferred',
    'declined',
    'abstained',
    'withdrawn',
  ],
};

export function columnIn(mapping: Mapping, header: string): Column | null {
  const column = mapping.columns[header];
  if (column === undefined) return null;
  return typeof column === 'string' ? { field: column } : column;
}

export function withField(
  mapping: Mapping,
  { header, samples }: Inspection['columns'][number],
  field: string,
): Mapping {
  const { [header]: _, ...others } = mapping.columns;
  if (field === '') return { ...mapping, columns: others };
  const listed = LISTED[field];
  const known = samples.filter((sample) => listed?.includes(sample));
  const column: Column = listed
    ? { field: field as Field, values: Object.fromEntries(known.map((value) => [value, value])), native: header }
    : { field: field as Field };
  return { ...mapping, columns: { ...others, [header]: column } };
}

/** `to`: '' refuses the rows that say so, null takes it for nothing. */
export function withValue(mapping: Mapping, header: string, value: string, to: string | null): Mapping {
  const column = columnIn(mapping, header);
  if (!column) return mapping;
  const { [value]: _, ...others } = column.values ?? {};
  const values = to === '' ? others : { ...others, [value]: to };
  return { ...mapping, columns: { ...mapping.columns, [header]: { ...column, values } } };
}

export function withKey(mapping: Mapping, header: string, isKey: boolean): Mapping {
  const others = (mapping.key ?? []).filter((one) => one !== header);
  return { ...mapping, key: isKey ? [...others, header] : others };
}

export function withConstant(mapping: Mapping, field: string, value: string | null): Mapping {
  const { [field as Field]: _, ...others } = mapping.constants ?? {};
  return { ...mapping, constants: value === null ? others : { ...others, [field]: value } };
}

export type Settled = string | { create: string } | null;

export function withName(mapping: Mapping, { name, register }: UnsettledName, settled: Settled): Mapping {
  const member = register === 'actor' ? 'names' : 'proposals';
  const { [name]: _, ...others } = mapping[member] ?? {};
  if (settled === null) return { ...mapping, [member]: others };
  const to = typeof settled === 'string' ? settled : { create: register === 'actor' ? { kind: settled.create } : {} };
  return { ...mapping, [member]: { ...others, [name]: to } };
}

/** As the choice of a field: an id, `create:person`, or nothing. */
export function choiceOf(mapping: Mapping, { name, register }: UnsettledName): string {
  const to = (register === 'actor' ? mapping.names : mapping.proposals)?.[name];
  if (to === undefined) return '';
  if (typeof to === 'string') return to;
  return `create:${'kind' in to.create ? to.create.kind : ''}`;
}
