import type { PolicyOfAct } from '../../platform/auth/index.js';
import { partsInWords } from '../lifecycle/parts-in-words.js';
import type { Verb } from '../request.state.js';

/** The access to an operation that makes a move. The act judges by the table of moves; the sentence comes from there too. */
export const makersOf = (verb: Verb): PolicyOfAct => ({ scope: 'requests:write', rule: partsInWords(verb) });

/** The access to an operation that reads what was said and done on a request. */
export const READERS: PolicyOfAct = {
  scope: 'requests:read',
  rule: 'People who take or took part in the request.',
};
