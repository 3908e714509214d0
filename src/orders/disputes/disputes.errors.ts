import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'dispute.not_yours_to_raise': [403, 'Only members of a department on either side of the request dispute this.'],
  'dispute.not_yours_to_settle': [403, 'A lead of either side settles the dispute, or an executive decides it.'],
  'dispute.two_persons': [403, 'It takes a person of each side to agree.'],
  'dispute.nothing_asserted': [409, 'Nobody says that this order waits for the request.'],
  'dispute.open_already': [409, 'There is an open dispute about this already.'],
  'dispute.none_open': [409, 'There is no open dispute about this.'],
  'dispute.own_assertion': [
    422,
    'The waiting side names the instant from which the order waited. Only the other side disputes an assertion as wrong from the beginning.',
  ],
  'dispute.from_out_of_range': [422, 'An order waits from an instant in the past, before its wait ended.'],
  'dispute.from_when': [
    422,
    'An amended wait names the instant since which the order waits. Any other outcome names none.',
  ],
});
