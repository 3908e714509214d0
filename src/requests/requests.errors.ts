import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'request.not_found': [404, 'There is no such request, or you may not see it.'],
  'request.not_yours': [403, 'You see this request, but this step is not yours to take.'],
  'request.wrong_state': [409, 'The state of the request does not allow this.'],

  'request.not_a_member': [403, 'Ask in the name of a department you belong to.'],
  'request.department_unclear': [422, 'Say for which department you ask: more than one is possible.'],
  'request.not_on_their_behalf': [
    403,
    'Only the person’s own department, or the department that is asked, raises a request for somebody.',
  ],
  'request.named_person_unknown': [422, 'The person for whom this is raised belongs to no department that could ask.'],
  'request.own_department': [422, 'A department does not ask itself.'],
  'request.service_inactive': [422, 'This service is no longer offered.'],
  'request.bad_intake': [422, 'Some answers do not fit the form of the service.'],
  'request.wished_date_past': [422, 'The wished date lies in the past.'],
  'request.nothing_to_reopen': [422, 'The request this one continues was never answered, or you may not see it.'],

  'request.asked_at_needs_a_reason': [422, 'A late entry needs a reason.'],
  'request.reason_without_moment': [422, 'A reason for a late entry needs the instant of asking.'],
  'request.asked_too_long_ago': [422, 'A late entry was asked at most 24 hours ago, and never in the future.'],
  'request.asked_when_sent': [422, 'Name the instant of asking when you submit the draft.'],
  'request.not_asked_earlier': [
    409,
    'This request was sent at the time of asking, so its clocks have no earlier start.',
  ],
  'request.earlier_start_agreed': [409, 'The clocks of this request begin at the time of asking already.'],
  'request.earlier_start_not_yours': [
    409,
    'Only the department that was asked first agrees to an earlier start, while it holds the request.',
  ],

  'request.priority_over_quota': [
    409,
    'Your department has sent as many requests this week as was agreed on: more can be sent with P3 or P4 only.',
  ],
  'request.answer_given': [409, 'This field has an answer already, and a sent request is not rewritten.'],

  'request.assignee_not_a_member': [422, 'Only somebody of the department that holds the request can work on it.'],
  'request.same_priority': [409, 'The request has this priority already.'],
  'request.holder_retired': [
    409,
    'The department that had this request was retired and takes no more work: raise a new request with another one.',
  ],
  'request.reopen_window_passed': [
    409,
    'The request was answered too long ago to be reopened: raise a new request that names this one in reopenOfId.',
  ],
  'request.not_a_duplicate': [
    422,
    'The younger request is merged into an older open one of the same requester and the same provider department.',
  ],
  'request.parting_window_passed': [409, 'Merged requests can be parted within five of your working days.'],
  'request.merged_further': [
    409,
    'The request was merged into another one, which was merged further. Part that one first.',
  ],
  'work.not_done_yet': [422, 'Work is logged once it is done. This day has not begun in the department’s zone.'],
});
