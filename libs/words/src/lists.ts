const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });
const disjunction = new Intl.ListFormat('en', { type: 'disjunction' });

/** "Japan, France and NATO". */
export function listed(names: string[]): string {
  return conjunction.format(names);
}

/** "opposed or in favour". */
export function either(values: string[]): string {
  return disjunction.format(values);
}
