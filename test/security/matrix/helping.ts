import { row, at, CONVERSATION, SIDES, type Row } from './rows.js';

/** Leads of either side: an executive sees the request, but it is not theirs to open. */
const LEADS = '133yy4343';

const opened: Row['before'] = async ({ tokens, ids }) => tokens.csLead.delete(`/requests/${ids.asked}/restriction`);

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
};
