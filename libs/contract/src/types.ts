/** The names of what is published. */

/** The CloudEvents type of an event of the log, such as `stancebook.statement-recorded.v1`. */
export function typeOfEvent(event: string, schemaVersion: number): string {
  return `stancebook.${kebab(event)}.v${schemaVersion}`;
}

/** The CloudEvents type of a record of the shift feed, such as `stancebook.shift-amended.v1`. */
export function typeOfShift(recordType: string): string {
  return `stancebook.${recordType}.v1`;
}

export const TYPE_OF_STANCE = 'stancebook.stance.v1';

/**
 * `ce_dataschema`. A name and no address: a record is kept for good, and the relay does not know under which addresses the API is reached.
 * The API serves the schema at `/schemas/<type>`.
 */
export function dataSchemaOf(type: string): string {
  return `urn:stancebook:schema:${type}`;
}

/** Types are few. */
const kebabs = new Map<string, string>();

function kebab(name: string): string {
  const known = kebabs.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  kebabs.set(name, made);
  return made;
}
