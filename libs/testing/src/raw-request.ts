/** Requests that `fetch` would not send: a Host of one's own, a method that nobody knows, bytes that are no HTTP. */
import { request } from 'node:http';
import { connect } from 'node:net';

export interface RawReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Parsed where it is JSON. */
  body: unknown;
}

export async function rawRequest(
  base: string,
  { method = 'GET', path = '/', headers = {}, body = '' },
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const asked = request(base + path, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const isJson = /json/.test(response.headers['content-type'] ?? '') && text !== '';
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: isJson ? JSON.parse(text) : text,
        });
      });
    });
    asked.on('error', reject).end(body);
  });
}

/** What the server says to these bytes until it closes the connection. */
export async function rawBytes(base: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    socket.on('close', () => resolve(said)).on('error', reject);
  });
}
