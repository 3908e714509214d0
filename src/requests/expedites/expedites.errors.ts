import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'expedite.not_found': [404, 'There is no such expedite, or you may not see it.'],
  'expedite.already_asked': [409, 'Somebody asked for this expedite already: read the decisions of the leads.'],
  'expedite.settled': [409, 'The leads have decided on this expedite already.'],
  'expedite.side_approved': [409, 'Your department has approved this already. The other department decides.'],
  'expedite.same_person': [
    403,
    'Two persons approve an expedite, one of each department. You have approved for the other side.',
  ],
  'expedite.priority_not_higher': [422, 'With an expedite a priority rises: name a higher one, or none.'],
});
