import { at, row, SEES, SIGNED_IN, type Row } from './rows.js';

/** An article for everybody is read by people of any department, and by executives. */
const READERS = '1yyyyyy43';
/** Its owner is an engineer. */
const OWNING = '13y3y3343';
const LEAD = '1333y3343';
const PEOPLE_ASKED = '1yyyyyy43';

const text = (): object => ({
  ...{ title: 'Which revision goes out', body: 'Revision **D**.', language: 'en', reviewOn: '2026-09-04' },
});

const article =
  (suffix = '', which = 'article'): Row['path'] =>
  (ids) =>
    `/articles/${ids[which]}${suffix}`;

export const ARTICLES_ROWS: Record<string, Row> = {
  listArticles: row(SIGNED_IN, () => '/articles'),
  publishArticle: row(
    '13y3y3333',
    () => '/articles',
    (_ids, { world }) => ({
      ...text(),
      departmentId: world.eng.id,
      ownerId: world.erik.userId,
      readers: 'EVERYBODY',
      serviceIds: [],
    }),
  ),
  getArticle: row(READERS, article()),
  listArticleVersions: row(READERS, article('/versions')),
  listArticleFlags: row(OWNING, article('/flags')),
  flagArticle: row(READERS, article('/flags'), () => ({ kind: 'WRONG', reason: 'E is out.' })),
  writeArticleVersion: row(OWNING, article('/versions'), () => ({ ...text(), changeNote: 'E replaces D.' })),
  reviewArticle: row(OWNING, article('/reviews'), () => ({ reviewOn: '2026-09-04' })),
  changeArticleCare: row(OWNING, article('/care'), (_ids, { world }) => ({
    ownerId: world.erik.userId,
    readers: 'EVERYBODY',
    serviceIds: [],
  })),
  retireArticle: row(LEAD, article('/retirement', 'policy'), () => ({ reason: 'It was too strict.' })),
  getArticleAcknowledgements: row(READERS, article('/acknowledgements', 'policy')),
  acknowledgeArticle: row(PEOPLE_ASKED, article('/acknowledgement', 'policy'), () => ({ version: 1 })),
  listArticleCitations: row(SEES, at('/article-citations')),
  citeArticles: row('13y3y4343', at('/article-citations', 'other'), ({ article: id }) => ({ articleIds: [id] })),
  recordDeflection: row(
    '1y3y33333',
    () => '/deflections',
    ({ article: articleId }, { world }) => ({
      ...{ requesterDepartmentId: world.cs.id, serviceId: world.serviceId, articleId },
    }),
  ),
  listOwnAcknowledgements: row(SIGNED_IN, () => '/me/acknowledgements'),
};
