import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { refuse } from './http.errors.js';
import { pointerTo } from './storable.js';
import { refuseFaults } from './validation.js';

/** The content of a multipart upload: the one file as `take` returned it, or null, and the other fields. */
export interface Uploaded<File> {
  file: File | null;
  fields: Record<string, unknown>;
}

const MOST_FIELDS = 10;

/**
 * Reads an upload to its end before anything is done with it, because a second file would otherwise be ignored
 * silently. A file that is larger than the limit is truncated. Unknown fields are refused.
 * @throws http.one_file, http.validation_failed
 */
export async function readUploaded<File>(
  request: FastifyRequest,
  limitBytes: number,
  take: (part: MultipartFile) => Promise<File>,
  known: readonly string[] = [],
): Promise<Uploaded<File>> {
  const limits = { fileSize: limitBytes, files: 2, fields: MOST_FIELDS };
  const uploaded: Uploaded<File> = { file: null, fields: {} };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (!known.includes(part.fieldname)) throw unwelcome(part.fieldname, 'is not known here');
      if (part.fieldname in uploaded.fields) throw unwelcome(part.fieldname, 'stands twice');
      uploaded.fields[part.fieldname] = part.value;
      continue;
    }
    if (part.fieldname !== 'file')
      throw unwelcome(part.fieldname, 'is not known here: send the file in the field file');
    if (uploaded.file !== null) throw refuse('http.one_file');
    uploaded.file = await take(part);
  }
  return uploaded;
}

const unwelcome = (field: string, detail: string): Error => refuseFaults([{ pointer: pointerTo('', field), detail }]);
