import { leaveRequest } from '../../../client';

/** Ends a presence at once. A call that fails is no harm: the presence ends by itself. */
export const leave = (number: string): void => void leaveRequest({ path: { request: number } }).catch(() => undefined);
