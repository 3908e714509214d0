import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'message.too_long_ago': [422, 'A late entry lies at most 24 hours back, and never in the future.'],
  'message.late_entry_needs_a_reason': [422, 'A late entry needs a reason.'],
  'message.overtaken': [409, 'Something happened on this request since then: the entry would rewrite history.'],
  'message.reason_without_moment': [422, 'A reason for a late entry needs the instant of the message.'],
  'message.notes_are_for_departments': [
    403,
    'You were invited to help both sides. Only members of the departments write notes.',
  ],
  'message.settles_nothing': [422, 'Only a shared message of the side that was asked replies to a question.'],
  'question.not_asked_yet': [422, 'A message that was said before the question was asked does not reply to it.'],
});
