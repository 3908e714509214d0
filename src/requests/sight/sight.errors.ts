import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'invitation.not_found': [404, 'There is no such invitation on this request.'],
  'invitation.withdrawn': [409, 'This invitation was withdrawn already.'],
  'invitation.stands': [409, 'This colleague was invited already.'],
  'invitation.nobody': [422, 'Invite somebody who belongs to a department.'],
  'invitation.takes_part': [
    422,
    'The departments of this colleague take part already, so they can help without an invitation.',
  ],
  'restriction.already': [409, 'The request is restricted already.'],
  'restriction.none': [409, 'The request is not restricted.'],
  'restriction.of_the_whole': [
    409,
    'This is a part of a restricted request. Lift the restriction of that request first.',
  ],
});
