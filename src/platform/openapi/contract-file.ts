import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Written by the build; beside the sources it is the one in the repository. */
const FILE = new URL('../../../openapi.json', import.meta.url);
/** Named, and not given a weight of nought. */
const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

interface Contract {
  plain: Buffer;
  compressed: Buffer;
  etag: string;
}

let contract: Promise<Contract> | undefined;

/** Sends the contract. It is read and compressed for its first reader: most processes are never asked for it. */
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
