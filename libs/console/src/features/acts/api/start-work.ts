import { startWork } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';

/** Tells the asker that work has begun. */
export const start: Send = ({ number }, _values, headers) => answer(startWork({ path: { request: number }, headers }));
