/** For tests: what the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) asks of what we write, as a JSON Schema. */
const IRI = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const DATE_TIME = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' };
const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];
const AGENT = {
  type: 'object',
  properties: { type: { enum: ['Person', 'Organization', 'Software'] }, name: { type: 'string', minLength: 1 } },
};

const SELECTOR = {
  type: 'object',
  required: ['type'],
  oneOf: [
    {
      required: ['exact'],
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
    },
    {
      required: ['start', 'end'],
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
    },
  ],
};

const ANNOTATION = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: IRI,
    type: { const: 'Annotation' },
    motivation: { enum: MOTIVATIONS },
    creator: AGENT,
    generator: AGENT,
    created: DATE_TIME,
    modified: DATE_TIME,
    rights: IRI,
    body: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'value'],
        properties: {
          type: { const: 'TextualBody' },
          value: { type: 'string' },
          purpose: { enum: MOTIVATIONS },
          format: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
          language: { type: 'string' },
        },
      },
    },
    target: {
      type: 'object',
      required: ['source'],
      properties: {
        type: { const: 'SpecificResource' },
        source: IRI,
        selector: { type: 'array', minItems: 1, items: SELECTOR },
        state: {
          type: 'object',
          required: ['type', 'cached'],
          properties: { type: { const: 'TimeState' }, cached: IRI },
        },
      },
    },
  },
};

const CONTEXT = { '@context': { const: 'http://www.w3.org/ns/anno.jsonld' } };

export const WEB_ANNOTATION = {
  ...ANNOTATION,
  required: ['@context', ...ANNOTATION.required],
  properties: { ...CONTEXT, ...ANNOTATION.properties },
};

export const WEB_ANNOTATION_COLLECTION = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total', 'first'],
  properties: {
    ...CONTEXT,
    id: IRI,
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        id: IRI,
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: { type: 'array', items: ANNOTATION },
      },
    },
  },
};
