import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'miss.no_such_clock': [404, 'Only a missed first response (FR) or answer (RES) can be explained.'],
  'miss.not_yours': [403, 'Only a lead of the department that missed the target explains it.'],
  'miss.not_missed': [409, 'This target was not missed.'],
  'miss.no_cause_to_dispute': [422, 'Reports find a cause for missed answers only.'],
  'terms.not_yours': [403, 'Only somebody of one of the two sides changes the terms of a request.'],
  'terms.request_not_open': [409, 'The terms of a request change only while it is open.'],
  'terms.proposed_already': [409, 'Newer terms are on the table: accept or decline them.'],
  'terms.nothing_newer': [409, 'The request has the present terms already.'],
  'terms.not_proposed': [409, 'These terms are not on the table.'],
  'terms.own_proposal': [409, 'Another person of the other side accepts.'],
});
