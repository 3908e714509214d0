import type { AskForm } from './ask-form';

export type First = 'service' | 'order' | 'title';

/** The first field that has to be typed. */
export const firstEmpty = ({ service, order }: Pick<AskForm, 'service' | 'order'>): First =>
  service === '' ? 'service' : order === '' ? 'order' : 'title';
