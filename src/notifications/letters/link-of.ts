import type { Notice } from '../notice.entity.js';

/** The page of what a notice is about, always below the address we were configured with. */
export const linkOf = ({ number }: Pick<Notice, 'number'>, baseUrl: string): string | null =>
  number === null ? null : `${baseUrl.replace(/\/+$/, '')}/r/${encodeURIComponent(number)}`;
