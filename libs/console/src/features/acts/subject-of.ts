import type { RequestPageDto } from '../../client';
import type { Subject } from './act';

/** The request of a page as the thing that an act is about, or something within it. */
export const subjectOf = (page: RequestPageDto, within = ''): Subject => ({
  number: page.request.number ?? page.request.id,
  request: page.request,
  page,
  within,
});
