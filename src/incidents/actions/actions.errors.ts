import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'corrective_action.not_found': [404, 'There is no such corrective action on this incident.'],
  'corrective_action.not_yours_to_agree': [
    403,
    'Only a lead of the department that makes the change, or of the department that owns the order, agrees on it.',
  ],
  'corrective_action.not_yours_to_do': [403, 'Only its owner, or a lead of its department, says that it is done.'],
  'corrective_action.department_not_involved': [
    422,
    'A corrective action is for a department that had a part in the order and is not retired.',
  ],
  'corrective_action.owner_not_a_member': [422, 'The owner of a corrective action works in its department.'],
  'corrective_action.due_in_the_past': [
    422,
    'A corrective action is due today or later, on the days of its department.',
  ],
  'corrective_action.settled': [409, 'This corrective action was done or dropped already.'],
  'corrective_action.not_done': [409, 'The effect of a corrective action is measured once it is done.'],
  'corrective_action.checked_too_early': [
    422,
    'An effect is checked on or after the day the action was done, and never in the future.',
  ],
});
