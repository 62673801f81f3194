/** The acronym by which an actor goes, where one of its aliases is the initials of its name ("NATO"); else the name. */
export function shortNameOf({ name, aliases }: { name: string; aliases: readonly string[] }): string {
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('');
  return aliases.find((alias) => alias.length >= 2 && alias === initials) ?? name;
}
