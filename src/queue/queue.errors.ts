import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'queue.not_your_department': [403, 'The queue of a department is for its members.'],
  'queue.not_in_queue': [404, 'This request is not in the queue of this department.'],
  'queue_view.not_found': [404, 'There is no such view.'],
  'queue_view.not_yours': [403, 'A shared view is changed by its author and by leads of the department.'],
  'queue.waits_in_none': [409, 'This request waits for no answer any more, so it has no place in a queue.'],
  'queue.nothing_to_claim': [409, 'Nothing in this queue waits for an assignee.'],
  'queue.expedite_in_work': [409, 'An expedite is in work already: finish that request first.'],
});
