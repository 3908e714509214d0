import { FromAnswer } from '../platform/openapi/tour.js';

export const CARLA = 'Carla Mendes';
export const ERIK = 'Erik Brandt';
export const INGRID = 'Ingrid Vogel';
export const BEATRIZ = 'Beatriz Lima';
export const QUINN = 'Quinn Harper';
export const OLIVIA = 'Olivia Hart';
export const ADA = 'Ada Admin';

/** Things of the demo without a name that people use. `playShown` in `src/demo` makes their ids. */
export const AGREEMENT = '01990000-0001-7000-8000-000000000001';
export const NEGOTIATION = '01990000-0001-7000-8000-000000000002';
export const CUSTOMER = '01990000-0002-7000-8000-000000000001';
export const ACTION = '01990000-0003-7000-8000-00000000000b';
export const QUESTION = '01990000-0004-7000-8000-000000000002';
export const OFFER = '01990000-0006-7000-8000-000000000001';
export const TRANSFER = '01990000-0007-7000-8000-000000000001';
export const DRAFT = '01990000-0008-7000-8000-000000000001';
export const ARTICLE = '01990000-0009-7000-8000-000000000001';

/**
 * `createUser.id` is the member `id` in the answer of `createUser`.
 *
 * @param shown a value of the same form, where the example of the body has none
 */
export function answer(path: string, shown?: string): FromAnswer {
  const [operationId, ...member] = path.split('.');
  return new FromAnswer(operationId!, member.join('.'), shown);
}
