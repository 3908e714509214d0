import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { OutboundTarget } from './judge-target.js';

export interface Call {
  headers: Record<string, string>;
  body: string;
}

export interface Answer {
  status: number;
  retryAfter: string | null;
  /** The first bytes of the body, as text. */
  beginning: string;
}

const BEGINNING_BYTES = 1024;

/**
 * Posts to one of the given addresses and to no other, whatever the name resolves to by now. The `Host` header and the
 * certificate check still use the name. The status of the answer decides, so the rest of a long body is not read.
 */
export function callPinned(
  target: OutboundTarget,
  addresses: readonly string[],
  call: Call,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = target.secure ? secureRequest : plainRequest;
    const request = send({
      host: target.host,
      port: target.port,
      path: target.path,
      method: 'POST',
      headers: { ...call.headers, 'content-length': Buffer.byteLength(call.body) },
      // Always opens a new connection: a pooled one could lead to an address that was judged at another time.
      agent: false,
      lookup: pinnedTo(addresses),
      servername: target.isAddress ? '' : target.host,
      rejectUnauthorized: true,
      signal,
      maxHeaderSize: 16 * 1024,
    });
    request.on('response', (response) => {
      // From here on the response reports errors itself, and its status is known.
      request.off('error', reject).on('error', () => undefined);
      readBeginning(response, resolve);
    });
    request.on('error', reject);
    request.end(call.body);
  });
}

const pinnedTo = (addresses: readonly string[]): LookupFunction => {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, options, done) => {
    if (options.all) done(null, found);
    else done(null, found[0]!.address, found[0]!.family);
  };
};

function readBeginning(response: IncomingMessage, resolve: (answer: Answer) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const finish = (): void => {
    resolve({
      status: response.statusCode!,
      retryAfter: response.headers['retry-after'] ?? null,
      beginning: Buffer.concat(chunks).subarray(0, BEGINNING_BYTES).toString('utf8'),
    });
    response.destroy();
  };
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= BEGINNING_BYTES) finish();
  });
  response.on('end', finish);
  // The response broke off or timed out inside its body. Its status has arrived, and only the status matters.
  response.on('error', finish);
}
