import type { Actor } from '../../platform/auth/index.js';
import { mayEditView, maySeeView } from './queue-views.policy.js';

const person = (userId: string, departmentId: string, lead = false): Actor => ({
  ...{ userId, name: userId, admin: false, executive: false, serviceAccount: false, tokenId: 't', scopes: null },
  memberships: [{ departmentId, lead }],
});

const author = person('author', 'ENG');
const colleague = person('colleague', 'ENG');
const lead = person('lead', 'ENG', true);
const leaver = person('author', 'QA');
const otherLead = person('other', 'QA', true);

const view = (shared: boolean) => ({ departmentId: 'ENG', authorId: 'author', shared });

describe('a view of a queue', () => {
  it.each<[string, Actor, boolean, boolean, boolean]>([
    ['its author, kept', author, false, true, true],
    ['its author, shared', author, true, true, true],
    ['a colleague, kept', colleague, false, false, false],
    ['a colleague, shared', colleague, true, true, false],
    ['the lead, kept', lead, false, false, false],
    ['the lead, shared', lead, true, true, true],
    ['its author who has left', leaver, true, false, false],
    ['the lead of another department', otherLead, true, false, false],
  ])('%s: seen and edited', (_who, actor, shared, sees, edits) => {
    expect([maySeeView(actor, view(shared)), mayEditView(actor, view(shared))]).toEqual([sees, edits]);
  });
});
