import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { safeName } from '../attachments/index.js';
import { readUploaded } from '../platform/http/upload.js';
import { refuse } from './imports.errors.js';

/** An uploaded file, on disk. */
export interface SpooledFile {
  path: string;
  name: string;
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  digest: string;
}

/**
 * Writes the one file of an upload to disk, calls the act with it, and deletes it afterwards. The file is complete
 * before the act begins, so that no transaction waits for a slow upload.
 * @param known names of text fields that may come with the file
 * @throws import.no_file, import.too_large
 */
export async function withUpload<T>(
  request: FastifyRequest,
  limitBytes: number,
  act: (file: SpooledFile, fields: Readonly<Record<string, string | undefined>>) => Promise<T>,
  known: readonly string[] = [],
): Promise<T> {
  if (!request.isMultipart()) throw refuse('import.no_file');
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-import-'));
  try {
    const path = join(folder, 'file.csv');
    const { file, fields } = await readUploaded(request, limitBytes, (part) => layDown(part, path), known);
    if (file === null) throw refuse('import.no_file');
    return await act(file, fields as Record<string, string | undefined>);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function layDown({ file, filename }: MultipartFile, path: string): Promise<SpooledFile> {
  const hash = createHash('sha256');
  await pipeline(file, (chunks) => hashed(chunks as AsyncIterable<Buffer>, hash), createWriteStream(path));
  if (file.truncated) throw refuse('import.too_large');
  return { path, name: safeName(filename), digest: hash.digest('hex') };
}

async function* hashed(chunks: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
