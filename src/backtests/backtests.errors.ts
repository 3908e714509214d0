import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'backtest.not_found': [404, 'There is no such backtest, or you may not see it.'],
  'backtest.no_such_proposal': [404, 'This negotiation has no proposal with this number.'],
  'backtest.not_yours': [403, 'Only a lead of one of the two departments starts or cancels this backtest.'],
  'backtest.under_way': [409, 'A backtest of this text is under way already.'],
  'backtest.finished': [409, 'This backtest has finished, and stays as it is.'],
});
