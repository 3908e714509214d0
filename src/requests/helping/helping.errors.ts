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
  'escalation.open': [409, 'The leads were called in already: wait for their answer.'],
  'escalation.none': [409, 'Nobody has called the leads in, or one of them has answered.'],
  'escalation.own': [403, 'You called the leads in yourself: another one answers.'],
  'escalation.too_late': [409, 'A decline is taken to the leads within two working days.'],
  'reminder.once_a_day': [409, 'They were reminded today: a second reminder is heard tomorrow.'],
  'snooze.out_of_reach': [422, 'A request is put aside until a moment to come, at most 30 days ahead.'],
  'snooze.awake': [409, 'The request is not put aside.'],
  'sub_request.circle': [422, 'This department waits for the answer or holds a part of it already.'],
  'sub_request.too_deep': [422, 'A question is passed on twice at most: ask the department above to divide it.'],
  'restriction.already': [409, 'The request is restricted already.'],
  'restriction.none': [409, 'The request is not restricted.'],
  'restriction.of_the_whole': [
    409,
    'The request that this one is a part of is restricted: this one is opened once that one is.',
  ],
});
