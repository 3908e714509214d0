import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The build writes this file. Beside the sources it is the committed one. */
const FILE = new URL('../../../openapi.json', import.meta.url);
/** The client accepts gzip, with a weight other than 0. */
const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

interface Contract {
  plain: Buffer;
  compressed: Buffer;
  etag: string;
}

let contract: Promise<Contract> | undefined;

/** Sends the API document. It is read and compressed at the first request, because most processes never get one. */
export async function sendContract(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { plain, compressed, etag } = await (contract ??= readContract());
  void reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept-encoding');
  if (request.headers['if-none-match']?.includes(etag)) return reply.status(304).send();
  void reply.header('content-type', 'application/json; charset=utf-8');
  const takesGzip = TAKES_GZIP.test(String(request.headers['accept-encoding']));
  return takesGzip ? reply.header('content-encoding', 'gzip').send(compressed) : reply.send(plain);
}

async function readContract(): Promise<Contract> {
  const plain = await readFile(FILE);
  const hash = createHash('sha256').update(plain).digest('base64url');
  return { plain, compressed: await promisify(gzip)(plain), etag: `W/"${hash}"` };
}
