import { defineEvent } from '../platform/events/index.js';
import type { ComparedWith } from '../requests/index.js';

/** Instants as ISO strings. */
export interface LikelyLate {
  /** The clock of the answer, whose target is likely to be missed. */
  clock: 'RES';
  subject: null;
  /** The department whose time it is: it must act. */
  departmentId: string;
  targetVersion: number;
  /** When the chance was computed. */
  at: string;
  /** The chance at that time; `toldFromBasisPoints` is the chance from which on people are notified. */
  basisPoints: number;
  toldFromBasisPoints: number;
  /** The population of the comparison, its size, and how many of its requests were answered. */
  population: ComparedWith;
  observations: number;
  answered: number;
}

/** Stream kind `request`. */
export const RequestLikelyLate = defineEvent<LikelyLate>(
  'request.likely_late',
  'It has become likely that a request is answered too late.',
);
