import type { Notice } from '../notice.entity.js';

/** The page about the subject of a notice, always below the configured base address. */
export const linkOf = ({ number }: Pick<Notice, 'number'>, baseUrl: string): string | null =>
  number === null ? null : `${baseUrl.replace(/\/+$/, '')}/r/${encodeURIComponent(number)}`;
