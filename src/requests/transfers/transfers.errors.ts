import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'transfer.not_found': [404, 'There is no such transfer on this request.'],
  'transfer.settled': [409, 'This transfer was accepted, refused or overtaken already.'],
  'transfer.nowhere': [422, 'Transfer it to another working department, and not to the one that asks.'],
  'transfer.receiver_retired': [
    409,
    'Your department was retired and takes no more work. Refuse the transfer, and the request stays with the department that offered it.',
  ],
});
