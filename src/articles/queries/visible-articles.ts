import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';

/**
 * The rule of `maySeeArticle` in SQL; a test reads both on the same articles. `a` is the article, the parameters come from
 * `readerOf`.
 */
export const VISIBLE_ARTICLE = `(a.department_id = ANY (CAST(:own AS uuid[]))
  OR a.readers = 'EVERYBODY' AND :belongs)`;

export const readerOf = (actor: Actor): { own: string[]; belongs: boolean } => {
  const own = departmentIdsOf(actor);
  return { own, belongs: actor.executive || own.length > 0 };
};

/** The same for statements whose parameters have numbers, from this one on. */
export const visibleArticleFrom = (first: number): string =>
  VISIBLE_ARTICLE.replace(':own', `$${first}`).replace(':belongs', `CAST($${first + 1} AS boolean)`);

export const readerParameters = (actor: Actor): unknown[] => {
  const { own, belongs } = readerOf(actor);
  return [own, belongs];
};
