import { row, at, REQUESTER, HOLDER, SIDES, type Row } from './rows.js';

export const LIFECYCLE_ROWS: Record<string, Row> = {
  acceptRequest: row(HOLDER, at('/acceptance'), () => ({})),
  assignRequest: row(HOLDER, at('/assignment'), () => ({ assigneeId: null })),
  startWork: row(HOLDER, at('/work-start')),
  estimateEffort: row(HOLDER, at('/effort-estimate'), () => ({ minutes: 30 })),
  // A shorter promise is its giver's to make; the requester may only ask for less.
  changePriority: {
    ...row(HOLDER, at('/priority'), () => ({ priority: 'P1' })),
    before: async ({ tokens, ids }) => tokens.rep.put(`/requests/${ids.request}/priority`, { priority: 'P4' }),
  },
  holdRequest: row(HOLDER, at('/holds'), () => ({ reason: 'x', reference: 'x', reviewAt: '2026-03-10T12:00:00Z' })),
  resumeRequest: row(HOLDER, at('/holds/current/resumption')),
  offerTransfer: row(HOLDER, at('/transfers', 'other'), (_ids, { world }) => ({
    toDepartmentId: world.qa.id,
    reason: 'x',
  })),
  expireRequest: row(HOLDER, at('/expiry')),
  mergeRequest: row(HOLDER, at('/merge', 'other'), ({ request }) => ({ into: request })),
  partRequest: row(SIDES, at('/merge')),
  resolveRequest: row(HOLDER, at('/resolution'), () => ({ answer: 'C.' })),
  confirmResolution: row(REQUESTER, at('/confirmation')),
  reopenRequest: row(SIDES, at('/reopenings'), () => ({ reason: 'INCOMPLETE', words: 'And?' })),
  declineRequest: row(HOLDER, at('/decline', 'asked'), () => ({ reason: 'NOT_OURS', words: 'x', alternative: 'y' })),
  cancelRequest: row(REQUESTER, at('/cancellation'), () => ({ reason: 'OTHER' })),
};
