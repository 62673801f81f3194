/** Bare node:http in front of one prepared statement a request. Started as a process of its own; it tells its parent the port. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { BARE_QUERIES } from './bare-record.js';
import { RawTable } from './raw-table.js';

const [, , databaseUrl = ''] = process.argv;
const table = RawTable.open(databaseUrl);

async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
  if (request.method === 'POST') {
    request.setEncoding('utf8');
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const id = randomUUID();
    await table.append(id, 1, JSON.parse(text) as object);
    return { status: 201, body: { id } };
  }
  const [, name = '', ...values] = (request.url ?? '').split('/').map(decodeURIComponent);
  const query = BARE_QUERIES[name];
  if (!query) return { status: 404, body: { name } };
  const { rows } = await table.pool.query({ name, text: query, values });
  return { status: 200, body: rows };
}

const server = createServer((request, response) => {
  answer(request).then(
    ({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.once('disconnect', () => process.exit(0));
