import type { Actor } from '../platform/auth/actor.js';
import type { PublishedTo } from './suggestion-life.js';
import { abilitiesOf, sightOf, type SuggestionFacts } from './suggestions.policy.js';

const actor = (userId: string, memberships: Actor['memberships'] = [], more: Partial<Actor> = {}): Actor => ({
  ...{ userId, name: userId, admin: false, executive: false, serviceAccount: false, scopes: null, tokenId: '' },
  memberships,
  ...more,
});
const suggestion = (publishedTo: PublishedTo): SuggestionFacts => ({
  ...{ departmentId: 'ENG', authorId: 'carla', authorDepartmentId: 'CS', state: 'ACCEPTED' },
  publishedTo,
});

const CARLA = actor('carla');
const CLARA = actor('clara', [{ departmentId: 'CS', lead: true }]);
const ERIK = actor('erik', [{ departmentId: 'ENG', lead: false }]);
const ERIKA = actor('erika', [{ departmentId: 'ENG', lead: true }]);
const QUINN = actor('quinn', [{ departmentId: 'QA', lead: true }]);

describe('the sight of a suggestion', () => {
  it.each<[PublishedTo, string, Actor, string | null]>([
    ['NOBODY', 'the author, also without a department', CARLA, 'FULL'],
    ['NOBODY', 'a member of the receiving department', ERIK, 'FULL'],
    ['NOBODY', 'a colleague of the author', CLARA, null],
    ['DEPARTMENTS', 'a colleague of the author', CLARA, 'PUBLISHED'],
    ['DEPARTMENTS', 'another department', QUINN, null],
    ['COMPANY', 'another department', QUINN, 'PUBLISHED'],
    ['NOBODY', 'an executive', actor('eva', [], { executive: true }), null],
    ['NOBODY', 'an administrator', actor('ada', [], { admin: true }), null],
  ])('published to %s: %s', (publishedTo, _, reader, sight) => {
    expect(sightOf(reader, suggestion(publishedTo))).toBe(sight);
  });

  it('lets only a lead of the receiving department reply and publish', () => {
    const may = (who: Actor, state: SuggestionFacts['state']) => abilitiesOf(who, { ...suggestion('NOBODY'), state });
    expect(may(ERIKA, 'RECEIVED')).toEqual({ reply: true, publish: false });
    expect(may(ERIKA, 'ACCEPTED')).toEqual({ reply: true, publish: true });
    expect(may(ERIKA, 'DONE')).toEqual({ reply: false, publish: true });
    for (const who of [ERIK, CLARA, CARLA]) expect(may(who, 'ACCEPTED')).toEqual({ reply: false, publish: false });
    const program = actor('bot', ERIKA.memberships, { serviceAccount: true });
    expect(may(program, 'ACCEPTED')).toEqual({ reply: false, publish: false });
  });
});
