import { row, at, said, CONVERSATION, REQUESTER, HOLDER, SIDES, type Row } from './rows.js';

export const CONVERSATION_ROWS: Record<string, Row> = {
  listMessages: row(CONVERSATION, at('/messages')),
  postMessage: row(SIDES, at('/messages'), said),
  exportRecord: row(CONVERSATION, at('/record')),
  listContacts: row(CONVERSATION, at('/contacts')),
  recordContact: row(SIDES, at('/contacts'), () => ({ summary: 'They called.', channel: 'phone' })),
  listQuestions: row(CONVERSATION, at('/questions')),
  askQuestion: row(HOLDER, at('/questions', 'other'), said),
  replyToQuestion: row(REQUESTER, ({ asked, question }) => `/requests/${asked}/questions/${question}/reply`, said),
  refuseReply: row(
    HOLDER,
    ({ asked, question }) => `/requests/${asked}/questions/${question}/reply/refusal`,
    () => ({
      reason: 'This does not answer.',
    }),
  ),
  withdrawQuestion: row(HOLDER, ({ asked, question }) => `/requests/${asked}/questions/${question}/withdrawal`),
  listTransfers: row(CONVERSATION, at('/transfers')),
  acceptTransfer: row(
    '133334343',
    ({ wandering, transfer }) => `/requests/${wandering}/transfers/${transfer}/acceptance`,
    () => ({}),
  ),
  refuseTransfer: row(
    '133334343',
    ({ wandering, transfer }) => `/requests/${wandering}/transfers/${transfer}/refusal`,
    () => ({ reason: 'No.' }),
  ),
  withdrawTransfer: row(HOLDER, ({ wandering, transfer }) => `/requests/${wandering}/transfers/${transfer}/withdrawal`),
  listAttachments: row(CONVERSATION, at('/attachments')),
  downloadAttachment: row(CONVERSATION, ({ request, attachment }) => `/requests/${request}/attachments/${attachment}`),
  attachFile: row(SIDES, at('/attachments')),
  removeAttachment: row('1y3y34343', ({ request, attachment }) => `/requests/${request}/attachments/${attachment}`),
  listWorkLogs: row(CONVERSATION, at('/work-logs')),
  logWork: row(HOLDER, at('/work-logs'), () => ({ minutes: 5, note: 'x' })),
};
