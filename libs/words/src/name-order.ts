/** As the database has it (COLLATION by_name). */
const collator = /* @__PURE__ */ new Intl.Collator('en', {
  sensitivity: 'accent',
  ignorePunctuation: true,
  numeric: true,
});

/** In the order in which a reader looks names up: neither case nor punctuation counts, and 9 comes before 10. What is alike stays as it comes. */
export function byName<T>(items: readonly T[], nameIn: (item: T) => string): T[] {
  return items.toSorted((a, b) => collator.compare(nameIn(a), nameIn(b)));
}
