import type { Actor } from '../platform/auth/index.js';
import { type ArticleFacts, abilitiesOf, mayPublish, maySeeArticle } from './articles.policy.js';

const person = (userId: string, departments: string[], more: Partial<Actor> = {}): Actor => ({
  ...{ userId, name: userId, admin: false, executive: false, serviceAccount: false, tokenId: 't', scopes: null },
  memberships: departments.map((each) => ({ departmentId: each.replace('*', ''), lead: each.startsWith('*') })),
  ...more,
});

const owner = person('owner', ['ENG']);
const colleague = person('colleague', ['ENG']);
const lead = person('lead', ['*ENG']);
const leaver = person('owner', ['QA']);
const stranger = person('stranger', ['FIN']);
const executive = person('executive', [], { executive: true });
const admin = person('admin', [], { admin: true });
const program = person('owner', ['ENG'], { serviceAccount: true });

const article = (more: Partial<ArticleFacts> = {}): ArticleFacts => ({
  ...{ departmentId: 'ENG', readers: 'EVERYBODY', kind: 'ARTICLE', ownerId: 'owner', retiredAt: null },
  ...more,
});

describe('an article', () => {
  it.each<[string, Actor, boolean, boolean]>([
    ['its owner', owner, true, true],
    ['a colleague', colleague, true, true],
    ['another department', stranger, true, false],
    ['an executive', executive, true, false],
    ['an administrator of no department', admin, false, false],
  ])('is seen by %s', (_who, actor, everybodys, departments) => {
    expect(maySeeArticle(actor, article())).toBe(everybodys);
    expect(maySeeArticle(actor, article({ readers: 'DEPARTMENT' }))).toBe(departments);
  });

  it.each<[string, Actor, string]>([
    ['its owner', owner, 'wrcx'],
    ['its owner who has left', leaver, '----'],
    ['a colleague', colleague, 'w---'],
    ['the lead', lead, 'wrcx'],
    ['a program', program, 'w---'],
    ['another department', stranger, '----'],
  ])('%s may write, review, care and retire: %s', (_who, actor, expected) => {
    const { writeVersion, review, changeCare, retire } = abilitiesOf(actor, article());
    const letters = [writeVersion, review, changeCare, retire].map((may, index) => (may ? 'wrcx'[index] : '-'));
    expect(letters.join('')).toBe(expected);
  });

  it('that binds others is for its owner and the lead', () => {
    const policy = article({ kind: 'POLICY' });
    expect([owner, colleague, lead].map((actor) => abilitiesOf(actor, policy).writeVersion)).toEqual([
      true,
      false,
      true,
    ]);
    expect([owner, lead].map((actor) => mayPublish(actor, 'ENG', 'PROCEDURE'))).toEqual([false, true]);
    expect(mayPublish(colleague, 'ENG', 'ARTICLE')).toBe(true);
  });

  it('that was retired is left as it is', () => {
    const retired = article({ retiredAt: new Date('2026-03-02T09:00:00Z') });
    expect(Object.values(abilitiesOf(lead, { ...retired })).filter(Boolean)).toEqual([true]);
  });
});
