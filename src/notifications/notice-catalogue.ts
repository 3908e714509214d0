import type { NoticeKind } from './notice-kinds.js';

/**
 * The recipients of a notice, by their part in the event. `worker`: the assignee, else all members of the department
 * that holds the request. `requester`: the person who raised the request, and the person on whose behalf it was raised.
 * `receiver`: the department to which the request was offered. `audience`: the departments of an event that is not
 * about a request.
 */
export type NoticeRole =
  | 'worker'
  | 'assignee'
  | 'requester'
  | 'provider.members'
  | 'provider.lead'
  | 'requester.lead'
  | 'receiver.members'
  | 'receiver.lead'
  /** The colleague that the event names. */
  | 'invited'
  | 'audience.lead'
  /** The person who is thanked, as named by the event. */
  | 'thanked'
  /** The person that the event is about. */
  | 'themselves'
  /** The owner of a program or of a corrective action, as named by the event. */
  | 'owner'
  /** The author, as named by the event. Nobody stands in for an author. */
  | 'author'
  /** Leads of the departments that the event names. */
  | 'counterpart.lead'
  /** Members of the departments that the event names. */
  | 'counterpart.members'
  | 'executive'
  | 'admin'
  /** Roles that the event itself lists. */
  | 'named';

export interface NoticeRule {
  kind: NoticeKind;
  to: readonly NoticeRole[];
  /** `{it}` stands for the number of the request, or for the word "It". */
  sentence: string;
}

const rule = (kind: NoticeKind, to: readonly NoticeRole[], sentence: string): NoticeRule => ({ kind, to, sentence });

const SIDES_LEADS = ['provider.lead', 'requester.lead'] as const;
const BOTH = ['worker', 'requester'] as const;

/** The rule for each event type. A test fails for a type that is neither here nor in `SILENT`. */
export const NOTICES: Readonly<Record<string, NoticeRule>> = {
  'request.submitted': rule('NEW_WORK', ['provider.members'], '{it} was raised.'),
  'request.completed': rule('MESSAGE', ['worker'], 'The requester added the missing answers of {it}.'),
  'request.quota_exceeded': rule('AGREEMENT', ['named'], '{it} goes beyond the number of requests agreed for a week.'),
  'request.new_terms_proposed': rule('DATE', BOTH, 'Newer terms were proposed for {it}.'),
  'request.new_terms_declined': rule('DATE', BOTH, 'The newer terms for {it} were taken off the table.'),
  'request.terms_replaced': rule('DATE', BOTH, '{it} has newer terms.'),
  'request.assigned': rule('ASSIGNED', ['assignee'], '{it} is yours to answer.'),
  'request.left_to_nobody': rule(
    'NEW_WORK',
    ['provider.lead'],
    '{it} is with your department, and nobody works on it.',
  ),
  'request.accepted': rule('MESSAGE', ['requester'], '{it} was taken on.'),
  'request.earlier_start_agreed': rule('DATE', BOTH, 'The clocks of {it} begin when it was asked.'),
  'request.priority_changed': rule('DATE', BOTH, 'The priority of {it} was changed.'),
  'request.message_posted': rule('MESSAGE', BOTH, 'There is a message on {it}.'),
  'request.contact_recorded': rule('MESSAGE', BOTH, 'A contact about {it} was put on record.'),
  'request.question_asked': rule('QUESTION', ['requester'], 'A question on {it} waits for a reply.'),
  'request.question_replied': rule('REPLY', ['worker'], 'A question on {it} has a reply.'),
  'request.reply_refused': rule(
    'QUESTION',
    ['requester'],
    'The reply on {it} did not answer: the question waits again.',
  ),
  'request.doubted': rule(
    'REPLY',
    ['worker'],
    'The requester wrote after the answer on {it} and has not confirmed it.',
  ),
  'request.question_withdrawn': rule('QUESTION', ['requester'], 'A question on {it} was taken back.'),
  'request.held': rule('DATE', ['requester'], '{it} waits for somebody outside.'),
  'request.hold_extension_proposed': rule('QUESTION', ['requester'], 'The provider wants to wait longer with {it}.'),
  'request.hold_extended': rule('DATE', BOTH, '{it} waits longer for somebody outside.'),
  'request.hold_extension_refused': rule('DATE', ['worker'], '{it} does not wait any longer.'),
  'request.resumed': rule('DATE', ['worker'], '{it} goes on.'),
  'request.transfer_offered': rule('TRANSFER', ['receiver.members'], '{it} was offered to your department.'),
  'request.transfer_accepted': rule('TRANSFER', ['requester'], '{it} was taken over by another department.'),
  'request.transfer_withdrawn': rule('TRANSFER', ['audience.lead'], '{it} is no longer offered to another department.'),
  'request.transfer_unanswered': rule('ESCALATION', ['named'], 'Nobody answered the offer to take {it} over.'),
  'request.colleague_invited': rule('NEW_WORK', ['invited'], 'You were asked to help with {it}.'),
  'request.transfer_refused': rule('TRANSFER', ['worker'], 'The other department did not take {it} over.'),
  'request.offer_made': rule('DATE', BOTH, 'A date was offered for {it}.'),
  'request.offer_accepted': rule('DATE', BOTH, 'The date offered for {it} was accepted.'),
  'request.offer_declined': rule('DATE', BOTH, 'The date offered for {it} was declined.'),
  'request.offer_withdrawn': rule('DATE', BOTH, 'The date offered for {it} was taken back.'),
  'request.offer_expired': rule('ESCALATION', SIDES_LEADS, 'Nobody answered the date offered for {it}.'),
  'request.date_escalated': rule('ESCALATION', ['named'], 'The two sides could not settle the date of {it}.'),
  'request.escalated': rule('ESCALATION', SIDES_LEADS, '{it} was put before its leads.'),
  'request.escalation_answered': rule('ESCALATION', BOTH, 'A lead answered about {it}.'),
  'request.decline_escalated': rule('ESCALATION', SIDES_LEADS, 'The decline of {it} was put before the leads.'),
  'request.decline_upheld': rule('ENDED', ['requester'], 'The decline of {it} stands.'),
  'request.decline_reversed': rule('NEW_WORK', BOTH, 'The decline of {it} was taken back.'),
  'request.reminded': rule('QUESTION', ['worker'], 'The requester asks after {it}.'),
  'request.snooze_ended': rule('ASSIGNED', ['worker'], '{it} is back on the table.'),
  'request.sub_request_raised': rule('MESSAGE', ['requester'], 'Another department was asked to help with {it}.'),
  'request.parent_ended': rule('ENDED', ['requester'], 'The request that {it} is a part of has ended; {it} goes on.'),
  'request.clock_moved_by_closure': rule('DATE', BOTH, 'A closure moved the date of {it}.'),
  'request.clocks_moved_by_calendar': rule('DATE', BOTH, 'Other working hours moved the date of {it}.'),
  'department.hours_change_announced': rule('AGREEMENT', ['named'], 'A department you work with changes its hours.'),
  'department.emergency_closure_made': rule(
    'AGREEMENT',
    ['audience.lead'],
    'A department recorded afterwards that it was closed.',
  ),
  'request.expedite_asked': rule('EXPEDITE', SIDES_LEADS, 'A side asks that {it} go before all others.'),
  'request.expedite_approved': rule('EXPEDITE', SIDES_LEADS, 'One lead agreed that {it} go before all others.'),
  'request.expedited': rule('EXPEDITE', [...BOTH, ...SIDES_LEADS], '{it} goes before all others.'),
  'request.expedite_refused': rule('EXPEDITE', ['requester'], '{it} does not go before all others.'),
  'request.resolved': rule('ANSWER', ['requester'], '{it} was answered.'),
  'request.reopened': rule('REPLY', ['worker'], '{it} was reopened.'),
  'request.declined': rule('ENDED', ['requester'], '{it} was declined.'),
  'request.cancelled': rule('ENDED', ['worker'], '{it} was cancelled.'),
  'request.expired': rule('ENDED', ['requester'], '{it} was closed because nobody replied.'),
  'request.merged': rule('ENDED', BOTH, '{it} was merged into another request, which goes on.'),
  'request.duplicate_taken_in': rule('DATE', BOTH, '{it} goes on for another request that was merged into it.'),
  'request.parted': rule('NEW_WORK', BOTH, '{it} was parted from another request and goes on by itself.'),
  'request.duplicate_parted': rule('DATE', BOTH, '{it} was parted from a request that had been merged into it.'),
  'request.clock_due_soon': rule('WARNING', ['worker'], '{it} falls due soon.'),
  'request.likely_late': rule('WARNING', ['worker'], '{it} is likely to be answered too late.'),
  'request.clock_threshold_reached': rule('WARNING', ['worker'], 'Much of the time agreed for {it} is used up.'),
  'request.clock_breached': rule('BREACH', [...BOTH, 'provider.lead'], 'The time agreed for {it} is exceeded.'),
  'request.clock_breach_cleared': rule('BREACH', [...BOTH, 'provider.lead'], '{it} was in time after all.'),
  'request.miss_explained': rule(
    'MESSAGE',
    ['requester'],
    'The other department said why the time of {it} was missed.',
  ),
  'request.escalation_rung_reached': rule(
    'ESCALATION',
    ['named'],
    'The promise on {it} has been broken for a long time.',
  ),
  'request.rating_asked': rule(
    'FEEDBACK',
    ['named'],
    'What do you think of {it}? Those who asked rate the answer, those who answered rate how complete the request was.',
  ),
  'request.rating_reminded': rule('FEEDBACK', ['requester'], 'Nobody has rated the answer on {it} yet.'),
  'request.rated': rule('FEEDBACK', ['requester'], 'The provider rated how complete {it} was when it was asked.'),
  'request.thanked': rule('FEEDBACK', ['thanked'], 'You were thanked for your help on {it}.'),
  'request.follow_up_due': rule(
    'FEEDBACK',
    ['worker'],
    'It is time to ask the requester whether the answer on {it} helped.',
  ),
  'request.follow_up_missed': rule(
    'FEEDBACK',
    ['provider.lead'],
    'Nobody asked the requester in time whether the answer on {it} helped.',
  ),
  'request.followed_up': rule('FEEDBACK', ['requester'], 'The provider noted how you find the answer on {it}.'),

  'agreement.proposed': rule('AGREEMENT', ['audience.lead'], 'Terms were proposed.'),
  'agreement.countered': rule('AGREEMENT', ['audience.lead'], 'Terms were answered with other terms.'),
  'agreement.accepted': rule('AGREEMENT', ['audience.lead'], 'Terms were accepted.'),
  'agreement.declined': rule('AGREEMENT', ['audience.lead'], 'Terms were declined.'),
  'agreement.withdrawn': rule('AGREEMENT', ['audience.lead'], 'Terms were taken back.'),
  'agreement.expired': rule('AGREEMENT', ['audience.lead'], 'Proposed terms were not answered in time.'),
  'agreement.escalated': rule('AGREEMENT', ['audience.lead', 'executive'], 'A negotiation about terms was escalated.'),
  'agreement.joint_text_tabled': rule('AGREEMENT', ['audience.lead'], 'A joint text lies on the table.'),
  'agreement.joint_text_refused': rule('AGREEMENT', ['audience.lead'], 'A joint text was refused.'),
  'agreement.imposed': rule('AGREEMENT', ['audience.lead'], 'An executive decided on terms.'),
  'agreement.negotiation_closed': rule('AGREEMENT', ['audience.lead'], 'A negotiation about terms is over.'),
  'agreement.version_activated': rule('AGREEMENT', ['audience.lead'], 'New terms are in force.'),
  'agreement.version_extended': rule('AGREEMENT', ['audience.lead'], 'Terms stay in force while they are renewed.'),
  'agreement.version_ended': rule('AGREEMENT', ['audience.lead'], 'Terms have ended.'),
  'agreement.notice_given': rule('AGREEMENT', ['audience.lead'], 'A department gave notice to end an agreement.'),
  'backtest.completed': rule('AGREEMENT', ['audience.lead'], 'Terms were tried on the requests of the last 90 days.'),
  'agreement.review_opened': rule('AGREEMENT', ['audience.lead'], 'An agreement is up for review.'),

  'order.released': rule('ORDER', ['audience.lead'], 'An order was released.'),
  'order.changed': rule('ORDER', ['audience.lead'], 'The terms of an order were changed.'),
  'order.promise_changed': rule('ORDER', ['audience.lead'], 'Another date was promised for an order.'),
  'order.cancelled': rule('ORDER', ['audience.lead'], 'An order was cancelled.'),
  'order.cancellation_corrected': rule('ORDER', ['audience.lead'], 'The cancellation of an order was corrected.'),
  'order.release_corrected': rule('ORDER', ['audience.lead'], 'The release of an order was corrected.'),
  'order.blocking_disputed': rule(
    'ORDER',
    ['audience.lead'],
    'A department disputes that a request holds an order up.',
  ),
  'order.dispute_answered': rule('ORDER', ['audience.lead'], 'The other side answered about a disputed order.'),
  'order.dispute_settled': rule('ORDER', ['audience.lead'], 'A dispute about an order was settled.'),

  'incident.opened': rule('INCIDENT', ['audience.lead'], 'A failure was put on record.'),
  'incident.cause_proposed': rule('INCIDENT', ['audience.lead'], 'A cause of a failure waits to be confirmed.'),
  'incident.cause_confirmed': rule('INCIDENT', ['audience.lead'], 'A cause of a failure was confirmed.'),
  'incident.costed': rule('INCIDENT', ['audience.lead'], 'Every cost of a failure is known.'),
  'incident.closed': rule('INCIDENT', ['audience.lead', 'executive'], 'The cost of a failure is settled.'),

  'incident.action_agreed': rule(
    'INCIDENT',
    ['owner', 'counterpart.lead'],
    'Your department is to change something after a failure.',
  ),
  'incident.action_replanned': rule(
    'INCIDENT',
    ['owner', 'counterpart.lead'],
    'A change after a failure has another owner, or is due on another day.',
  ),
  'incident.action_done': rule('INCIDENT', ['audience.lead'], 'An agreed change after a failure was made.'),
  'incident.action_dropped': rule('INCIDENT', ['audience.lead'], 'An agreed change after a failure was dropped.'),
  'incident.action_checked': rule(
    'INCIDENT',
    ['audience.lead'],
    'Somebody checked whether a change after a failure helped.',
  ),
  'incident.action_reminded': rule('WARNING', ['named'], 'A change after a failure is due.'),

  'suggestion.received': rule('MESSAGE', ['audience.lead'], 'Somebody suggested something to your department.'),
  'suggestion.replied': rule('ANSWER', ['author'], 'A department replied to your suggestion.'),
  'suggestion.unanswered': rule('WARNING', ['audience.lead'], 'A suggestion to your department waits for a reply.'),

  'service_account.created': rule('OPERATION', ['audience.lead', 'owner'], 'A program may act for a department.'),
  'service_account.changed': rule(
    'OPERATION',
    ['audience.lead', 'owner'],
    'The permitted use of a program was changed.',
  ),
  'service_account.handed_over': rule(
    'OPERATION',
    ['admin', 'audience.lead', 'owner'],
    'Another person answers for a program.',
  ),
  'service_account.token_expiring': rule('OPERATION', ['admin', 'owner'], 'A token of a program expires soon.'),
  'service_account.stopped': rule('OPERATION', ['admin', 'audience.lead', 'owner'], 'A program was stopped.'),
  'service_account.restarted': rule('OPERATION', ['audience.lead', 'owner'], 'A stopped program may act again.'),
  'user.absence_set': rule('ABSENCE', ['themselves'], 'Somebody recorded an absence of yours.'),
  'user.absence_withdrawn': rule('ABSENCE', ['themselves'], 'Somebody withdrew an absence of yours.'),
  'department.retired': rule(
    'OPERATION',
    ['audience.lead'],
    'Your department was retired; what is open there waits to be answered or handed on.',
  ),
  'department.left_without_lead': rule('OPERATION', ['admin'], 'A department lost its last lead.'),
  'article.review_due': rule('ARTICLE', ['owner'], 'An article is past its review date.'),
  'article.flagged': rule('ARTICLE', ['owner'], 'A reader says that an article is out of date or wrong.'),
  'article.handed_over': rule('ARTICLE', ['owner'], 'An article is in your care.'),
  'article.withdrawn_from_others': rule(
    'ARTICLE',
    ['owner'],
    'An article is for your department only, because the request it was made from was restricted.',
  ),
  'article.acknowledgement_asked': rule(
    'ACKNOWLEDGEMENT',
    ['counterpart.members'],
    'You are asked to read and acknowledge a policy or a procedure.',
  ),
  'article.acknowledgement_due': rule(
    'ACKNOWLEDGEMENT',
    ['counterpart.members'],
    'You have not acknowledged a policy or a procedure yet.',
  ),
  'webhook_endpoint.disabled': rule('OPERATION', ['admin'], 'A webhook endpoint was disabled.'),
};

/**
 * Rules for the same events when the requester's time runs out: the reply to a question, or the decision on an offered
 * date. The requester's rating is here too, because the provider is notified of it.
 */
export const NOTICES_OF_WHAT_REQUESTERS_OWE: Readonly<Record<string, NoticeRule>> = {
  'request.clock_threshold_reached': rule('WARNING', ['requester'], 'Much of the time to reply on {it} is used up.'),
  'request.clock_breached': rule('BREACH', [...BOTH, 'requester.lead'], 'The reply that is owed on {it} is overdue.'),
  'request.clock_breach_cleared': rule(
    'BREACH',
    [...BOTH, 'requester.lead'],
    'The reply that was owed on {it} was in time after all.',
  ),
  'request.rated': rule('FEEDBACK', ['assignee'], 'The requester rated the answer on {it}.'),
};

/** The rule for an event of a request. It depends on the department whose time the event is about. */
export function noticeRuleOf(
  usual: NoticeRule,
  event: { type: string; payload: object },
  requesterId: string,
): NoticeRule {
  const { departmentId } = event.payload as { departmentId?: string };
  return (departmentId === requesterId ? NOTICES_OF_WHAT_REQUESTERS_OWE[event.type] : undefined) ?? usual;
}

/** Nobody is notified of these events. They follow from an event that has a notice, or concern one person only. */
export const SILENT: ReadonlySet<string> = new Set([
  ...['suggestion.published', 'request.left_open', 'user.former_colleague_noted'],
  'request.record_exported',
  ...[
    'request.drafted',
    'request.terms_pinned',
    'request.clocks_taken_over',
    'request.on_behalf_confirmed',
    'request.started',
  ],
  ...['request.effort_estimated', 'request.work_logged', 'request.attachment_added', 'request.attachment_removed'],
  ...['request.date_negotiation_seen', 'request.date_escalation_ended'],
  ...['request.offer_restored', 'request.date_escalation_restored', 'request.expedite_restored'],
  ...['request.offer_lapsed', 'request.expedite_lapsed', 'request.confirmed', 'request.closed'],
  ...['request.rating_changed', 'request.rating_closed', 'request.follow_up_given_up'],
  ...['request.invitation_withdrawn', 'request.restricted', 'request.restriction_lifted'],
  ...['request.snoozed', 'department.calendar_version_withdrawn', 'user.password_reset', 'demo.made'],
  ...['agreement.escalation_seen', 'agreement.version_superseded', 'agreement.review_closed'],
  ...['agreement.review_confirmed', 'agreement.draft_written', 'agreement.draft_changed'],
  ...['agreement.draft_discarded', 'agreement.draft_proposed'],
  ...['order.created', 'order.verified', 'order.linked', 'order.unlinked'],
  ...['customer.added', 'customer.changed', 'contract_template.added', 'contract_template.changed'],
  ...['incident.line_recorded', 'incident.item_waived', 'incident.cost_reopened', 'incident.findings_noted'],
  ...['incident.evidence_added', 'incident.cause_withdrawn'],
  ...['exchange_rate.set', 'import.completed', 'import.undone'],
  ...['article.published', 'article.version_written', 'article.care_changed', 'article.reviewed', 'article.retired'],
  ...['article.acknowledged', 'article.cited', 'deflection.recorded'],
  ...['backtest.started', 'backtest.cancelled', 'backtest.failed'],
  ...['queue_view.kept', 'queue_view.changed', 'queue_view.removed'],
  ...['department.created', 'department.changed', 'department.calendar_version_set', 'department.member_added'],
  ...['department.calendar_version_withdrawn'],
  ...['department.member_changed', 'department.member_removed', 'service.offered', 'service.changed', 'timer.rearmed'],
  ...['user.created', 'user.changed', 'user.deactivated', 'user.reactivated', 'user.invited', 'user.signed_in'],
  ...['user.invitation_accepted', 'user.password_changed', 'user.personal_token_created', 'user.signed_out'],
  ...['user.personal_token_revoked', 'user.refresh_token_reused'],
  ...['service_account.token_created', 'service_account.token_revoked'],
  ...['webhook_endpoint.registered', 'webhook_endpoint.changed', 'webhook_endpoint.enabled'],
  ...['webhook_endpoint.redelivery_asked', 'webhook_endpoint.removed', 'webhook_endpoint.secret_rotated'],
]);
