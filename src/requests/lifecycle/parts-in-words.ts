import { MOVES, type Part, type Verb } from '../request.state.js';

const WORDS: Record<Exclude<Part, 'CLOCK'>, string> = {
  AUTHOR: 'the author of the draft',
  REQUESTER: 'members of the department that asked',
  NAMED: 'the person the request was raised for',
  HOLDER: 'members of the department that holds it',
  RECEIVER: 'members of the department that was asked to take it',
  INVITED: 'colleagues who were invited',
  REQUESTER_LEAD: 'leads of the department that asked',
  HOLDER_LEAD: 'leads of the department that holds it',
};

/** Pairs of parts that have one phrase together. */
const PAIRS: [Part, Part, string][] = [
  ['REQUESTER', 'HOLDER', 'members of either side'],
  ['REQUESTER_LEAD', 'HOLDER_LEAD', 'leads of either side'],
];

/**
 * The people who may make a move, by the table of moves, as a sentence: "Members of either side, and colleagues who were
 * invited."
 */
export function partsInWords(verb: Verb): string {
  const parts: readonly Part[] = MOVES[verb].by;
  const pair = PAIRS.find(([one, other]) => parts.includes(one) && parts.includes(other));
  const rest = parts.filter((part) => part !== 'CLOCK' && !pair?.includes(part)) as (keyof typeof WORDS)[];
  const words = [...(pair === undefined ? [] : [pair[2]]), ...rest.map((part) => WORDS[part])].join(', and ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
