import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';

/** `maySeeArticle` in SQL. A test compares both on the same articles. `a` is the article; `readerOfArticles` gives the parameters. */
export const VISIBLE_ARTICLE = `(a.department_id = ANY (CAST(:own AS uuid[]))
  OR a.readers = 'EVERYBODY' AND :belongs)`;

export const readerOfArticles = (actor: Actor): { own: string[]; belongs: boolean } => {
  const own = departmentIdsOf(actor);
  return { own, belongs: actor.executive || own.length > 0 };
};

/** `VISIBLE_ARTICLE` for a statement with numbered parameters, which start at `first`. */
export const visibleArticleFrom = (first: number): string =>
  VISIBLE_ARTICLE.replace(':own', `$${first}`).replace(':belongs', `CAST($${first + 1} AS boolean)`);

export const articleReaderParameters = (actor: Actor): unknown[] => {
  const { own, belongs } = readerOfArticles(actor);
  return [own, belongs];
};
