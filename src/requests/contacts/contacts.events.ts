import { defineEvent } from '../../platform/events/index.js';
import type { ContactSubstance, Visibility } from '../request-words.js';
import type { SaidPayload } from '../messages/messages.events.js';

/** A contact. `substance`: which information the provider gave in it. `partnerId`: the other person. */
export interface ContactPayload extends SaidPayload {
  contactId: string;
  visibility: Visibility;
  departmentId: string;
  partnerId: string | null;
  substance: ContactSubstance;
}

export const ContactRecorded = defineEvent<ContactPayload>(
  'request.contact_recorded',
  'Somebody put a conversation that was held outside the system on record.',
  'contactId',
  'messageId',
  'departmentId',
);
