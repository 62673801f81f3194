import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';

/** The TypeScript types of an OpenAPI document, as libs/client/src/openapi.ts has them. */
export async function openApiTypes(document: object): Promise<string> {
  const types = astToString(await openapiTS(document as OpenAPI3, { arrayLength: true }));
  return `/* Made from the API by npm run contract. */\n\n${types}`;
}
