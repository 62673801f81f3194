/** What a search for names looks in. */
export function namesOf(id: string, name: string, aliases: string[]): string {
  return [id, name, ...aliases].join('\n').toLowerCase();
}
