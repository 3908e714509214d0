import { partsInWords } from './parts-in-words.js';
import { MOVES, VERBS } from '../request.state.js';

describe('the people who may make a move', () => {
  it.each([
    ['hold', 'Members of the department that holds it.'],
    ['resume', 'Members of the department that holds it.'],
    ['restrict', 'Members of either side.'],
    ['postMessage', 'Members of either side, and colleagues who were invited.'],
    ['liftRestriction', 'Leads of either side.'],
    ['cancel', 'The author of the draft, and members of the department that asked.'],
    ['confirmOnBehalf', 'The person the request was raised for.'],
  ] as const)('%s: %s', (verb, sentence) => {
    expect(partsInWords(verb)).toBe(sentence);
  });

  it('are named for every move that a person makes', () => {
    const byPeople = VERBS.filter((verb) => MOVES[verb].by.some((part) => part !== 'CLOCK'));
    expect(byPeople.filter((verb) => !/^[A-Z].{10,}\.$/.test(partsInWords(verb)))).toEqual([]);
  });
});
