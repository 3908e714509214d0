export { NoteDue, type Due } from './acts/note-due.js';
export { readerOf, VISIBLE_REQUEST } from './queries/visible-requests.js';
export { RequestRebuild } from './rebuild-requests.js';
export { RequestLookup, type RequestView } from './request-lookup.js';
export type { State } from './request.state.js';
export type { Ball, Priority } from './request-words.js';
export * from './requests.events.js';
export { RequestsModule } from './requests.module.js';
export { departmentsOf, type RequestFacts } from './requests.policy.js';
