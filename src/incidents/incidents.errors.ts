import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'incident.not_found': [404, 'There is no such incident, or you may not see it.'],
  'incident.not_yours_to_open': [403, 'Only a lead of the department that owns the order opens and closes incidents.'],
  'incident.not_yours_to_cost': [403, 'Only members of a department that had a part in the order record its costs.'],
  'incident.closed': [409, 'This incident is closed.'],
  'incident.not_costed': [
    409,
    'An incident is closed once it is costed: at least one line, and every item actual or its estimate accepted.',
  ],
  'incident.cost_nothing': [409, 'No cost of this failure is on record.'],
  'incident.item_not_found': [404, 'There is no such item in this incident.'],
  'incident.item_settled': [409, 'This item has an actual already, or its estimate was accepted.'],
  'incident.amount_differs': [422, 'The amount is not the quantity times the rate.'],
  'incident.estimate_differs': [
    422,
    'The amount is not the weighed mean of the three points: a sixth of the least, of the most, and of four times the likeliest.',
  ],
  'incident.points_out_of_order': [422, 'The likeliest lies between the least and the most.'],
  'incident.only_estimates_are_weighed': [422, 'Only an estimate has three points.'],
  'incident.evidence_not_found': [404, 'There is no such file on this incident.'],
  'incident.request_not_linked': [422, 'A cause is a request that is, or was, linked to the order.'],
  'incident.cause_not_found': [404, 'Nobody has named this request as a cause.'],
  'incident.cause_changed': [409, 'Somebody has changed this cause since.'],
  'incident.cause_confirmed': [409, 'This weight was confirmed already.'],
  'incident.cause_own_word': [
    403,
    'A weight is confirmed by a person of another department than the one that named it.',
  ],
  'incident.amount_is_zero': [422, 'A cost line needs an amount.'],
  'incident.other_needs_a_note': [422, 'An incident of another category needs a note.'],
  'incident.detected_in_the_future': [422, 'A failure cannot have been detected on a day that is still to come.'],
  'incident.line_not_found': [404, 'There is no such line in this incident.'],
  'incident.line_already_reversed': [409, 'This line has been reversed already.'],
  'incident.reversal_differs': [
    422,
    'A reversal repeats the category, the kind and the cover of its line, with the opposite amount.',
  ],
  'incident.currency_differs': [422, 'An incident has the currency of its order.'],
});
