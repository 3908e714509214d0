import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'suggestion.not_found': [404, 'There is no such suggestion, or you may not see it.'],
  'suggestion.department_unclear': [422, 'Name the department that shall reply, or one of its services.'],
  'suggestion.another_department': [422, 'This service is offered by another department than the one you named.'],
  'suggestion.department_retired': [422, 'This department was retired and replies no more.'],
  'suggestion.not_a_member': [403, 'Suggest in the name of a department you belong to.'],
  'suggestion.not_yours_to_reply': [
    403,
    'Only a lead of the department that received a suggestion replies and publishes.',
  ],
  'suggestion.reply_does_not_follow': [
    409,
    'A suggestion is accepted first and done later. A declined or done suggestion stays so.',
  ],
  'suggestion.not_replied': [409, 'A suggestion is published together with a reply to it, or afterwards.'],
});
