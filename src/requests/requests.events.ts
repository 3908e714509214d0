/**
 * The events of a request, in streams of kind `request`. Payloads carry ids and digests; texts that people wrote are in
 * separate tables. Instants inside a payload are in ISO 8601.
 */
export const REQUEST_STREAM = 'request';

export * from './asking/asking.events.js';
export * from './working/working.events.js';
export * from './messages/messages.events.js';
export * from './contacts/contacts.events.js';
export * from './questions/questions.events.js';
export * from './files/files.events.js';
export * from './holds/holds.events.js';
export * from './transfers/transfers.events.js';
export * from './sight/sight.events.js';
export * from './sub-requests/sub-requests.events.js';
export * from './snooze/snooze.events.js';
export * from './reminders/reminders.events.js';
export * from './escalations/escalations.events.js';
export * from './offers/offers.events.js';
export * from './expedites/expedites.events.js';
export * from './ending/ending.events.js';
export * from './merging/merging.events.js';
