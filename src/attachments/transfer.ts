import type { MultipartFile } from '@fastify/multipart';
import { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { refuse } from './attachments.errors.js';
import { readUploaded } from '../platform/http/upload.js';
import { AttachmentView, Upload } from './attachments.js';

/** Reads a multipart upload with one file and the fields beside it. The file size is limited while it arrives. */
export async function readUpload(
  request: FastifyRequest,
  limitBytes: number,
  known: readonly string[] = [],
): Promise<{ upload: Upload; fields: Record<string, unknown> }> {
  if (!request.isMultipart()) throw refuse('attachment.no_file');
  const { file, fields } = await readUploaded(request, limitBytes, take, known);
  if (file === null) throw refuse('attachment.no_file');
  return { upload: file, fields };
}

async function take({ file, filename }: MultipartFile): Promise<Upload> {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  if (file.truncated) throw refuse('attachment.too_large');
  return { name: filename, bytes: Buffer.concat(chunks) };
}

/** Sends the bytes as a download with headers that keep browsers from displaying, guessing or executing it. */
export function sendDownload(reply: FastifyReply, view: AttachmentView, bytes: Readable): FastifyReply {
  return reply
    .header('content-type', view.mediaType)
    .header('content-length', view.sizeBytes)
    .header('content-disposition', contentDisposition(view.name))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(bytes);
}

/** RFC 6266: a plain ASCII name for old clients, and the real name in RFC 5987 encoding. */
function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}
