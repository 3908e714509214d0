import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The client accepts gzip, with a weight other than 0. */
const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/;

interface Content {
  plain: Buffer;
  compressed: Buffer;
  etag: string;
}

/**
 * A file that is sent compressed, and not again to a client that has it. It is read and compressed at the first
 * request, because most processes never get one.
 */
export class KeptFile {
  private content: Promise<Content> | undefined;

  constructor(
    private readonly path: string | URL,
    private readonly mediaType: string,
    private readonly cacheControl = 'no-cache',
  ) {}

  async send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { plain, compressed, etag } = await (this.content ??= this.read());
    void reply.header('etag', etag).header('cache-control', this.cacheControl).header('vary', 'accept-encoding');
    if (request.headers['if-none-match']?.includes(etag)) return reply.status(304).send();
    void reply.header('content-type', this.mediaType);
    const takesGzip = TAKES_GZIP.test(String(request.headers['accept-encoding']));
    return takesGzip ? reply.header('content-encoding', 'gzip').send(compressed) : reply.send(plain);
  }

  private async read(): Promise<Content> {
    const plain = await readFile(this.path);
    const hash = createHash('sha256').update(plain).digest('base64url');
    return { plain, compressed: await promisify(gzip)(plain), etag: `W/"${hash}"` };
  }
}
