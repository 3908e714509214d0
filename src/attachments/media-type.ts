import { fileTypeFromBuffer } from 'file-type';

/** Drawings, documents, images, mail and tables. No type that a browser runs as a page. */
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

/** Beginnings that the MIME Sniffing Standard takes for a page, `<script` among them. */
const PAGE = /^<(!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>]|^<!--/i;
/** A drawing may begin with what its program says about itself. */
const DRAWING = /^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i;
const BEGIN = 4096;

/**
 * The media type as detected from the bytes; null when it is not accepted. A page is refused: a browser would run it. An
 * SVG drawing is a picture: inside an `img` element no browser runs its scripts. Any other text is plain text.
 */
export async function sniffMediaType(bytes: Buffer): Promise<string | null> {
  const detected = await fileTypeFromBuffer(bytes);
  if (detected !== undefined && detected.mime !== 'application/xml') {
    return ACCEPTED.has(detected.mime) ? detected.mime : null;
  }
  if (!isText(bytes)) return null;
  const begin = bytes.toString('utf8').trimStart().slice(0, BEGIN);
  if (DRAWING.test(begin)) return 'image/svg+xml';
  return PAGE.test(begin) || detected !== undefined ? null : 'text/plain; charset=utf-8';
}

/** CAD exchange formats like STEP and DXF are text, and so are CSV files and notes. */
function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  const text = bytes.toString('utf8');
  const replaced = [...text].filter((character) => character === '\uFFFD').length;
  return replaced <= text.length * BINARY_NOISE;
}
