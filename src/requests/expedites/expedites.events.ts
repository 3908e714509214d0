import { defineEvent } from '../../platform/events/index.js';
import type { LeadRole } from '../request-words.js';

interface Expedited {
  expediteId: string;
}

/** The leads of both sides must now decide. */
export const ExpediteAsked = defineEvent<Expedited & { roles: readonly LeadRole[] }>(
  'request.expedite_asked',
  'A side asked that a request go before all others.',
  'expediteId',
);
/** One lead approved, for the side of the event. */
export const ExpediteApproved = defineEvent<Expedited>(
  'request.expedite_approved',
  'A department’s lead agreed that a request go before all others.',
  'expediteId',
);
/** The second lead approved. A higher priority that goes with it has an event of its own. */
export const RequestExpedited = defineEvent<Expedited>(
  'request.expedited',
  'Both departments’ leads agreed: the request goes before all others.',
  'expediteId',
);
export const ExpediteRefused = defineEvent<Expedited>(
  'request.expedite_refused',
  'A department’s lead refused that a request go before all others.',
  'expediteId',
);
/** The request ended, or moved to another holder. `because`: the type of the event that did it. */
export const ExpediteLapsed = defineEvent<Expedited & { because: string }>(
  'request.expedite_lapsed',
  'Nobody had decided on the hurry when the request ended or moved on.',
  'expediteId',
);
/** A parting undid the merge with which the expedite had lapsed. */
export const ExpediteRestored = defineEvent<Expedited>(
  'request.expedite_restored',
  'A hurry that lapsed with a merge waits for the leads again.',
  'expediteId',
);
