import { anAsk } from '../../support/builders/requests.js';
import { row, at, CONVERSATION, HOLDER, REQUESTER, SIDES, type Row } from './rows.js';

/** Leads of either side: an executive sees the request, but it is not theirs to open. */
const LEADS = '133yy4343';

const opened: Row['before'] = async ({ tokens, ids }) => tokens.csLead.delete(`/requests/${ids.asked}/restriction`);

const words = (): object => ({ reason: 'We look into it today.' });

export const HELPING_ROWS: Record<string, Row> = {
  listInvitations: row(CONVERSATION, at('/invitations')),
  inviteColleague: row(SIDES, at('/invitations'), (_ids, { world }) => ({
    userId: world.quinn.userId,
    reason: 'You drew it.',
  })),
  withdrawInvitation: row(
    SIDES,
    ({ request, invitation }) => `/requests/${request}/invitations/${invitation}/withdrawal`,
  ),
  restrictRequest: { ...row(SIDES, at('/restriction', 'asked')), before: opened },
  liftRestriction: { ...row(LEADS, at('/restriction', 'asked')), before: opened },
  extendHold: row(HOLDER, at('/holds/current/extension'), () => ({ reviewAt: '2026-03-12T12:00:00Z', reason: 'x' })),
  consentToHoldExtension: row(REQUESTER, at('/holds/current/extension/consent')),
  refuseHoldExtension: row(REQUESTER, at('/holds/current/extension/refusal')),
  raiseSubRequest: row(HOLDER, at('/sub-requests'), (_ids, { world }) => anAsk(world)),
  remindProvider: row(REQUESTER, at('/reminders'), () => ({})),
  snoozeRequest: row(HOLDER, at('/snooze'), () => ({ until: '2026-03-20T12:00:00Z', reason: 'The bench is busy.' })),
  wakeRequest: row(HOLDER, at('/snooze')),
  listEscalations: row(CONVERSATION, at('/escalations')),
  escalateRequest: row(SIDES, at('/escalations'), () => ({ reason: 'Nobody says a word.' })),
  answerEscalation: row(LEADS, at('/escalations/current/answer'), words),
  escalateDecline: row(REQUESTER, at('/decline/escalation'), () => ({ reason: 'It is yours.' })),
  upholdDecline: row(LEADS, at('/decline/upholding'), words),
  reverseDecline: row('1333y4343', at('/decline/reversal'), words),
};
