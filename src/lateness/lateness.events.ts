import { defineEvent } from '../platform/events/index.js';
import type { ComparedWith } from '../requests/index.js';

/** Instants as ISO strings. */
export interface LikelyLate {
  /** The promise that is likely broken: the answer's. */
  clock: 'RES';
  subject: null;
  /** Whose time it is: the department that must act. */
  departmentId: string;
  targetVersion: number;
  /** When it was reckoned. */
  at: string;
  /** The chance then, and from which on it is told. */
  basisPoints: number;
  toldFromBasisPoints: number;
  /** The requests it was compared with, how many these were, and how many of them were answered. */
  population: ComparedWith;
  observations: number;
  answered: number;
}

/** In the stream of the request. */
export const RequestLikelyLate = defineEvent<LikelyLate>(
  'request.likely_late',
  'It has become likely that a request is answered too late.',
);
