import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'question.not_found': [404, 'There is no such question on this request.'],
  'question.settled': [409, 'This question was replied to or withdrawn already.'],
  'question.not_replied': [409, 'There is no reply to this question, or a later step has followed it.'],
  'question.refused_twice': [409, 'Two replies to this question were refused already: ask a new question.'],
  'question.refusal_too_late': [409, 'A reply is refused within two working days.'],
  'request.still_time_to_reply': [409, 'The requester still has time to reply.'],
});
