import type { Socket } from 'node:net';
import { newId } from '@toandan/kernel';
import { failure } from '../problem/failure.js';
import type { PlatformCode } from '../problem/platform-status.js';
import { PROBLEM_TYPE, type ProblemWriter } from '../problem/problem.js';

const BY_CODE: Readonly<Record<string, PlatformCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-not-received',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** What is no HTTP, or does not arrive: there is no request yet, so the answer is written to the socket. */
export function answerClientError(error: { code?: string }, socket: Socket, problems: ProblemWriter): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problems.write(failure(BY_CODE[error.code ?? ''] ?? 'bad-request'), 'vi', newId());
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} Refused`,
      `Content-Type: ${PROBLEM_TYPE}`,
      'Content-Language: vi',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
