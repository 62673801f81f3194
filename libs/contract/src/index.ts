export { type AsyncApi, asyncApiDocument, payloadSchemas } from './asyncapi.js';
export { EXAMPLES, type Example } from './examples.js';
export { incompatibilities } from './incompatibilities.js';
export type { JsonSchema } from './json-schema.js';
export { type Channel, type Message, MESSAGES } from './messages.js';
export { COMPACTED, KEPT, type Topics, topicsWith } from './topics.js';
export { dataSchemaOf, TYPE_OF_STANCE, typeOfEvent, typeOfShift } from './types.js';
