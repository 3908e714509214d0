import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'message.too_long_ago': [422, 'What is typed in later lies at most 24 hours back, and never in the future.'],
  'message.late_entry_needs_a_reason': [422, 'An entry that is typed in later needs a reason.'],
  'message.overtaken': [409, 'Something happened on this request since then: the entry would rewrite history.'],
  'message.reason_without_moment': [422, 'A reason for typing in later goes with the moment at which it was said.'],
  'message.notes_are_for_departments': [
    403,
    'You were invited to help both sides: notes are for the departments that take part.',
  ],
  'message.settles_nothing': [422, 'Only a shared message of the side that was asked replies to a question.'],
  'question.not_asked_yet': [422, 'A message that was said before the question was asked does not reply to it.'],
});
