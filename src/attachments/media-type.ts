import { fileTypeFromBuffer } from 'file-type';

/** Drawings, documents, images, mail and tables. No type that a browser executes. */
const ACCEPTED = new Set([
  'application/pdf',
  'application/zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/x-cfb',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/bmp',
  'image/vnd.dwg',
]);

const BINARY_NOISE = 0.01;

/** The media type as detected from the bytes; null when it is not accepted. A text file is accepted only as plain text. */
export async function sniffMediaType(bytes: Buffer): Promise<string | null> {
  const detected = await fileTypeFromBuffer(bytes);
  if (detected !== undefined) return ACCEPTED.has(detected.mime) ? detected.mime : null;
  return isText(bytes) ? 'text/plain; charset=utf-8' : null;
}

/** CAD exchange formats like STEP and DXF are text, and so are CSV files and notes. */
function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  const text = bytes.toString('utf8');
  const replaced = [...text].filter((character) => character === '\uFFFD').length;
  return replaced <= text.length * BINARY_NOISE;
}
