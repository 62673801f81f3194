/** A statement in tags, such as `speaker:china` or `position:oppose`: what annotations carry beside the words. */
import { Refusal, type Statement } from '#stance';

/** Each at most once. */
const ONCE = ['speaker', 'proposal', 'kind', 'said', 'attribution', 'reported-by', 'language'] as const;
const ONCE_IN_CODING = ['position', 'status', 'confidence', 'utterance'] as const;
/** Any number of times. */
const OFTEN = ['for', 'condition', 'hedge'] as const;
const NAMES: readonly string[] = [...ONCE, ...ONCE_IN_CODING, ...OFTEN];

export function tagsOf({ coding, ...statement }: Statement): string[] {
  const tag = (name: (typeof NAMES)[number], values: string[] | string | number | null) =>
    [values].flat().flatMap((value) => (value === null ? [] : `${name}:${value}`));
  return [
    ...tag('speaker', statement.speaker),
    ...tag('for', statement.onBehalfOf),
    ...tag('proposal', statement.proposal),
    ...tag('kind', statement.kind),
    ...tag('position', coding.position),
    ...tag('status', coding.status),
    ...tag('said', statement.saidOn),
    ...tag('attribution', statement.attribution),
    ...tag('reported-by', statement.reportedBy),
    ...tag('language', statement.language),
    ...tag('condition', coding.conditions),
    ...tag('hedge', coding.hedges),
    ...tag('confidence', coding.confidence),
    ...tag('utterance', coding.utterance),
    ...coding.tags,
  ];
}

/** The members of a statement that tags tell. Others are the coder's own. Throws Refusal `invalid-body` where one that stands alone does not. */
export function membersIn(tags: string[]) {
  const named = tags.map((tag) => {
    const [, name = '', value = ''] = /^\s*([a-z-]+):\s*(.*?)\s*$/s.exec(tag) ?? [];
    return NAMES.includes(name) ? { name, value } : { name: '', value: tag.trim() };
  });
  const often = (name: (typeof OFTEN)[number] | '') =>
    named.filter((one) => one.name === name && one.value !== '').map(({ value }) => value);
  const once = (name: (typeof ONCE | typeof ONCE_IN_CODING)[number]) => {
    const values = [...new Set(named.filter((one) => one.name === name).map(({ value }) => value))];
    if (values.length > 1)
      throw wrong(`expected one tag ${name}:…, got ${values.length}: ${values.join(', ').slice(0, 200)}`);
    return values[0];
  };
  const confidence = once('confidence');
  return {
    speaker: once('speaker'),
    onBehalfOf: often('for'),
    proposal: once('proposal'),
    kind: once('kind'),
    saidOn: once('said'),
    attribution: once('attribution'),
    reportedBy: once('reported-by'),
    language: once('language'),
    coding: {
      position: once('position'),
      status: once('status'),
      conditions: often('condition'),
      hedges: often('hedge'),
      confidence: confidence === undefined ? undefined : Number(confidence),
      utterance: once('utterance'),
      tags: often(''),
    },
  };
}

export function wrong(detail: string, pointer = '/tags'): Refusal {
  return new Refusal('invalid-body', detail, [{ pointer, detail }]);
}
