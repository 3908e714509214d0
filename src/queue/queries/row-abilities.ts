import type { Actor } from '../../platform/auth/index.js';
import { mayDo, type Verb } from '../../requests/index.js';
import type { QueueRow } from './queue-row.js';

/** The acts of triage. */
export const ROW_ACTS = [
  'accept',
  'assign',
  'makeOffer',
  'decline',
  'ask',
  'resolve',
  'offerTransfer',
  'snooze',
  'postMessage',
] as const satisfies Verb[];

export type RowAbilities = Record<(typeof ROW_ACTS)[number], boolean>;

/** Judged by part and state, which the row has. The few acts that ask for more refuse when they are sent. */
export const rowAbilitiesOf = (actor: Actor, row: QueueRow): RowAbilities =>
  Object.fromEntries(ROW_ACTS.map((verb) => [verb, mayDo(actor, row, verb)])) as RowAbilities;
