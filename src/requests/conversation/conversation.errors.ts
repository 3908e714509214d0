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
  'work.not_done_yet': [422, 'Work is logged once it is done: this day has not begun where the department works.'],
  'message.settles_nothing': [422, 'Only a shared message of the side that was asked replies to a question.'],
  'question.not_asked_yet': [422, 'A message that was said before the question was asked does not reply to it.'],
  'question.not_found': [404, 'There is no such question on this request.'],
  'question.settled': [409, 'This question was replied to or withdrawn already.'],
  'question.not_replied': [409, 'There is no reply to this question, or something has followed from it since.'],
  'question.refused_twice': [409, 'Two replies to this question were refused already: ask a new question.'],
  'question.refusal_too_late': [409, 'A reply is refused within two working days.'],
  'hold.review_out_of_reach': [422, 'The review lies in the future, at most 90 days ahead.'],
  'hold.needs_consent': [409, 'Hold it for ten working days at most, and ask the requester for more while it waits.'],
  'hold.not_longer': [422, 'The new review date lies after the present one.'],
  'hold.consent_awaited': [409, 'The requester is asked for a longer wait already.'],
  'hold.nothing_proposed': [409, 'No longer wait is proposed, or it was decided on already.'],
  'transfer.not_found': [404, 'There is no such transfer on this request.'],
  'transfer.settled': [409, 'This transfer was accepted, refused or overtaken already.'],
  'transfer.nowhere': [422, 'Transfer it to another working department, and not to the one that asks.'],
  'transfer.receiver_retired': [
    409,
    'Your department was retired and takes no more work: refuse the request, and it stays with whoever offered it.',
  ],
  'attachment.not_yours': [403, 'Whoever added a file removes it, or a lead of their department.'],
  'request.still_time_to_reply': [409, 'The requester still has time to reply.'],
});
