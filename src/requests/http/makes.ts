import { Access } from '../../platform/auth/index.js';
import { partsInWords } from '../lifecycle/parts-in-words.js';
import type { Verb } from '../request.state.js';

/** The door of an operation that makes a move. The act judges by the table of moves; the sentence comes from there too. */
export const Makes = (verb: Verb) => Access({ scope: 'requests:write', rule: partsInWords(verb) });
