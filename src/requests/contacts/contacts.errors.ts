import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'contact.before_the_ask': [422, 'A contact about a request lies after it was asked.'],
  'contact.partner_has_no_part': [
    422,
    'The other person of a contact is somebody else, of a department with a part in the request, or invited to it.',
  ],
  'contact.substance_is_shared': [
    422,
    'Only the department that holds the request says that it answered or asked something, and where both sides can read it.',
  ],
});
