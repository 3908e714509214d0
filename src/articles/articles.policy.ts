import { type Actor, departmentIdsOf, isLead, isMember } from '../platform/auth/index.js';
import type { Article, ArticleKind } from './article.entity.js';

/** The fields of an article that the rules of sight and rights use. */
export type ArticleFacts = Pick<Article, 'departmentId' | 'readers' | 'kind' | 'ownerId' | 'retiredAt'>;

export interface ArticleAbilities {
  writeVersion: boolean;
  review: boolean;
  changeCare: boolean;
  retire: boolean;
  flag: boolean;
  readFlags: boolean;
}

/**
 * The owning department reads its own articles. An article for EVERYBODY is visible to all people who belong to a
 * department, and to executives.
 */
export function maySeeArticle(
  actor: Actor,
  { departmentId, readers }: Pick<Article, 'departmentId' | 'readers'>,
): boolean {
  if (isMember(actor, departmentId)) return true;
  return readers === 'EVERYBODY' && (actor.executive || departmentIdsOf(actor).length > 0);
}

/** Policies and procedures bind other people, so only leads publish them. */
export const mayPublish = (actor: Actor, departmentId: string, kind: ArticleKind): boolean =>
  kind === 'ARTICLE' ? isMember(actor, departmentId) : isLead(actor, departmentId);

/**
 * The leads of the department, and the owner while a member of it. A program may not confirm or retire an article,
 * because this needs the judgement of a person.
 */
export const mayCareFor = (actor: Actor, { departmentId, ownerId }: ArticleFacts): boolean =>
  !actor.serviceAccount && (isLead(actor, departmentId) || (actor.userId === ownerId && isMember(actor, departmentId)));

export const mayWriteVersion = (actor: Actor, article: ArticleFacts): boolean =>
  article.kind === 'ARTICLE' ? isMember(actor, article.departmentId) : mayCareFor(actor, article);

export const mayReadFlags = (actor: Actor, { departmentId }: ArticleFacts): boolean => isMember(actor, departmentId);

export function abilitiesOf(actor: Actor, article: ArticleFacts): ArticleAbilities {
  const open = article.retiredAt === null;
  const cares = open && mayCareFor(actor, article);
  return {
    writeVersion: open && mayWriteVersion(actor, article),
    review: cares,
    changeCare: cares,
    retire: cares,
    flag: open,
    readFlags: mayReadFlags(actor, article),
  };
}
