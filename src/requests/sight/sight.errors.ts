import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'invitation.not_found': [404, 'There is no such invitation on this request.'],
  'invitation.withdrawn': [409, 'This invitation was withdrawn already.'],
  'invitation.stands': [409, 'This colleague was invited already.'],
  'invitation.nobody': [422, 'Invite somebody who belongs to a department.'],
  'invitation.takes_part': [
    422,
    'The departments of this colleague take part already: nothing keeps them from helping.',
  ],
  'restriction.already': [409, 'The request is restricted already.'],
  'restriction.none': [409, 'The request is not restricted.'],
  'restriction.of_the_whole': [
    409,
    'The request that this one is a part of is restricted: this one is opened once that one is.',
  ],
});
