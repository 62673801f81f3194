/**
 * What of a contract was broken since it was released. Records are kept for good, so both must hold: a reader who was written for the
 * released schema understands what is written now, and the present schema is true of what was written then. So all stays as it is, but that
 * members that may be absent, values of open lists, types of records and topics are added (docs/decisions/0030-how-the-contract-changes.md).
 */
import type { AsyncApi } from './asyncapi.js';

interface Incompatibility {
  /** JSON Pointer into the released document. */
  pointer: string;
  reason: string;
}

interface Node {
  [keyword: string]: unknown;
}

/** They say nothing of what is valid. */
const ANNOTATIONS = new Set([
  '$comment',
  '$id',
  '$schema',
  'default',
  'deprecated',
  'description',
  'examples',
  'title',
]);
const ALTERNATIVES = new Set(['allOf', 'anyOf', 'oneOf']);

export function incompatibilities(released: AsyncApi, present: AsyncApi): Incompatibility[] {
  const compared = new Set<string>();
  const broken: Incompatibility[] = [];
  const refuse = (pointer: string, reason: string) => broken.push({ pointer, reason });
  const refuseOther = (pointer: string, was: unknown, is: unknown) => {
    if (JSON.stringify(was) !== JSON.stringify(is)) refuse(pointer, `was ${shown(was)} and is ${shown(is)}`);
  };

  function compare(was: Node, is: Node, pointer: string): void {
    const from = resolved(released, was, pointer);
    const to = resolved(present, is, '').node;
    if (from.pointer !== pointer) {
      const both = `${from.pointer} ${JSON.stringify(is)}`;
      if (compared.has(both)) return;
      compared.add(both);
    }
    compareKeywords(from.node, to, from.pointer);
  }

  function compareKeywords(was: Node, is: Node, pointer: string): void {
    for (const keyword of new Set([...Object.keys(was), ...Object.keys(is)])) {
      if (ANNOTATIONS.has(keyword)) continue;
      const at = `${pointer}/${keyword}`;
      const [before, after] = [was[keyword], is[keyword]];
      if (keyword === 'properties' && isNode(before) && isNode(after)) compareMembers(was, is, pointer);
      else if (keyword === 'required') compareRequired(was, is, pointer);
      else if (keyword === 'x-extensible-enum' && before && after) refuseLost(before, after, at);
      else if (keyword === 'enum' && before && after) refuseOther(at, textsIn(before).sort(), textsIn(after).sort());
      else if (ALTERNATIVES.has(keyword) && nodesIn(before).length === nodesIn(after).length) {
        for (const [i, one] of nodesIn(before).entries()) compare(one, nodesIn(after)[i] ?? {}, `${at}/${i}`);
      } else if (isNode(before) && isNode(after)) compare(before, after, at);
      else refuseOther(at, before, after);
    }
  }

  function compareMembers(was: Node, is: Node, pointer: string): void {
    const [before, after] = [was.properties as Node, is.properties as Node];
    for (const [name, schema] of Object.entries(before)) {
      const at = `${pointer}/properties/${escaped(name)}`;
      const next = after[name];
      if (isNode(next)) compare(schema as Node, next, at);
      else refuse(at, 'was removed');
    }
    for (const name of textsIn(is.required)) {
      if (Object.hasOwn(before, name)) continue;
      refuse(`${pointer}/properties/${escaped(name)}`, 'was added as required, and records written before have none');
    }
  }

  function compareRequired(was: Node, is: Node, pointer: string): void {
    const [before, after] = [textsIn(was.required), textsIn(is.required)];
    const [had, has] = [was.properties as Node | undefined, is.properties as Node | undefined];
    const at = (name: string) => `${pointer}/properties/${escaped(name)}`;
    // Where a member was removed or added, that is told already.
    for (const name of before.filter((one) => !after.includes(one) && has?.[one])) {
      refuse(at(name), 'was always there, and may be absent');
    }
    for (const name of after.filter((one) => !before.includes(one) && had?.[one])) {
      refuse(at(name), 'could be absent, and is required: records written before may have none');
    }
  }

  function refuseLost(before: unknown, after: unknown, at: string): void {
    const lost = textsIn(before).filter((value) => !textsIn(after).includes(value));
    if (lost.length > 0) refuse(at, `lost ${lost.join(', ')}, which records written before may have`);
  }

  for (const [channel, was] of Object.entries(released.channels)) {
    const is = present.channels[channel as keyof AsyncApi['channels']] as typeof was | undefined;
    const at = `/channels/${channel}`;
    if (!is) {
      refuse(at, 'was removed');
      continue;
    }
    refuseOther(`${at}/address`, was.address, is.address);
    refuseOther(`${at}/bindings/kafka/topicConfiguration/cleanup.policy`, policyOf(was), policyOf(is));
    for (const name of Object.keys(was.messages)) {
      const [before, after] = [released.components.messages[name], present.components.messages[name]];
      if (!before || !after || !is.messages[name]) {
        refuse(`${at}/messages/${name}`, 'was removed');
        continue;
      }
      const message = `/components/messages/${name}`;
      compare(before.headers, after.headers, `${message}/headers`);
      compare(before.payload, after.payload, `${message}/payload`);
      compare(keyOf(before), keyOf(after), `${message}/bindings/kafka/key`);
    }
  }
  return broken;
}

/** Whatever a reference leads to, and where that is. A described reference is wrapped, as draft 7 ignores what is beside `$ref`. */
function resolved(document: AsyncApi, node: Node, pointer: string): { node: Node; pointer: string } {
  const keywords = Object.keys(node).filter((keyword) => !ANNOTATIONS.has(keyword));
  const [only, ...others] = keywords.join() === 'allOf' ? nodesIn(node.allOf) : [];
  if (only && others.length === 0) return resolved(document, only, `${pointer}/allOf/0`);
  if (typeof node.$ref !== 'string') return { node, pointer };
  const path = node.$ref.slice(1);
  const found = path
    .split('/')
    .slice(1)
    .reduce<unknown>((inside, name) => (isNode(inside) ? inside[name] : undefined), document);
  if (!isNode(found)) throw new Error(`expected a schema at ${node.$ref}, to which ${pointer} refers; there is none`);
  return resolved(document, found, path);
}

function policyOf({ bindings }: Node): unknown {
  return (bindings as { kafka: { topicConfiguration: Node } }).kafka.topicConfiguration['cleanup.policy'];
}

function keyOf({ bindings }: Node): Node {
  return (bindings as { kafka: { key: Node } }).kafka.key;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodesIn(list: unknown): Node[] {
  return Array.isArray(list) ? list.filter(isNode) : [];
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
