/** Every answer that the tests get from the API is compared with what its OpenAPI document says of it. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

interface Content {
  schema?: object;
}
interface Response {
  headers?: Record<string, { required?: boolean }>;
  content?: Record<string, Content>;
}
export interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { schemas: Record<string, object> };
}

const FAULTS_MAX = 20;
const IN_DOCUMENT = /^\/(v1|health)\/|^\/metrics$/;
/** Headers of ours; those of every server are not in the document. */
const OWN_HEADERS = /^(etag|location|link|retry-after|content-disposition|stancebook-.*)$/;

export interface CheckedAnswers {
  /** What answers are compared with from now on. */
  document: Document | null;
  /** What was wrong: a line each. */
  faults: Set<string>;
}

/** Call it before the application listens. */
export function checkAnswers(fastify: FastifyInstance): CheckedAnswers {
  const checked: CheckedAnswers = { document: null, faults: new Set() };
  let check: ReturnType<typeof answerChecker> | undefined;
  fastify.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const { method, routeOptions } = request;
    const url = routeOptions.url ?? '';
    if (!checked.document || !['GET', 'PUT', 'POST', 'PATCH'].includes(method) || !IN_DOCUMENT.test(url))
      return payload;
    check ??= answerChecker(checked.document);
    const path = url.replaceAll(/:(\w+)/g, '{$1}');
    const answered = { method: method.toLowerCase(), path, status: reply.statusCode, headers: reply.getHeaders() };
    for (const fault of check(answered, payload)) {
      if (checked.faults.size < FAULTS_MAX) checked.faults.add(`${method} ${request.url.slice(0, 200)}: ${fault}`);
    }
    return payload;
  });
  return checked;
}

export interface Answered {
  method: string;
  /** As the document has it. */
  path: string;
  status: number;
  headers: Record<string, unknown>;
}

/** What the document does not let an answer be. A payload that is no text is judged by its status and headers. */
export function answerChecker(document: Document): (answered: Answered, payload: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema(closed({ $id: 'openapi', components: document.components }) as object);
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (schema: object): ValidateFunction => {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
    const known = compiled.get(text) ?? ajv.compile(closed(JSON.parse(text) as object) as object);
    compiled.set(text, known);
    return known;
  };
  return ({ method, path, status, headers }, payload) => {
    const response = document.paths[path]?.[method]?.responses[status];
    if (!response) return [`the document has no ${status} for ${method} ${path}`];
    const names = Object.keys(headers).map((name) => name.toLowerCase());
    const told = Object.entries(response.headers ?? {}).map(([name, { required }]) => ({
      name: name.toLowerCase(),
      required,
    }));
    const missing = told.filter(({ name, required }) => required && !names.includes(name));
    const untold = names.filter((name) => OWN_HEADERS.test(name) && !told.some((one) => one.name === name));
    const faults = [
      ...missing.map(({ name }) => `${status} lacks the header ${name}`),
      ...untold.map((name) => `${status} has the header ${name}, which the document does not name`),
    ];
    if (status === 304 || payload === null || payload === '') return faults;
    const { 'content-type': typed } = headers;
    const type = typeof typed === 'string' ? (typed.split(';', 1)[0] ?? '') : '';
    const content = Object.entries(response.content ?? {}).find(([name]) => name.split(';', 1)[0] === type)?.[1];
    if (!content) return [...faults, `${status} is of type ${type}, which the document does not name`];
    if (!type.endsWith('json') || typeof payload !== 'string' || !content.schema) return faults;
    const validate = validatorOf(content.schema);
    if (validate(JSON.parse(payload))) return faults;
    return [...faults, `${status}: ${ajv.errorsText(validate.errors?.slice(0, 5), { dataVar: '' })}`];
  };
}

/** Parts of what is put together by allOf. */
const OPEN = ['Problem'];

/** Readers take more members than are told; what we answer has none that is not. */
function closed(schema: unknown, name = ''): unknown {
  if (Array.isArray(schema)) return schema.map((item) => closed(item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const each = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'allOf' ? value : closed(value, key)]),
  );
  const isWhole = 'allOf' in schema || ('properties' in schema && !('additionalProperties' in schema));
  return isWhole && !OPEN.includes(name) ? { ...each, unevaluatedProperties: false } : each;
}
