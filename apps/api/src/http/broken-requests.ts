import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { MAXIMA } from '#stance';
import { Problem } from './problem.js';

/** Answers bytes that never became a request, with a problem document as everywhere, and closes the connection. */
export function refuseBytes(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(error);
  const body = JSON.stringify(problem.body());
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'x-content-type-options: nosniff',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function problemOf({ code, message }: Error & { code?: string }): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new Problem(
      'headers-too-large',
      `expected an address and headers of at most ${MAXIMA.headerBytes} bytes together`,
    );
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new Problem('request-timeout', 'the request took too long to arrive: send it again on a new connection');
  }
  return new Problem('bad-request', `expected an HTTP request: ${message}`);
}
