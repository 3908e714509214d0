import { type Actor, departmentIdsOf, isLead, isMember } from '../platform/auth/index.js';
import type { Article, ArticleKind } from './article.entity.js';

/** The part of an article that its rules of sight and right look at. */
export type ArticleFacts = Pick<Article, 'departmentId' | 'readers' | 'kind' | 'ownerId' | 'retiredAt'>;

export interface ArticleAbilities {
  writeVersion: boolean;
  review: boolean;
  changeCare: boolean;
  retire: boolean;
  flag: boolean;
  readFlags: boolean;
}

/** The department reads its own; what is for everybody is for those who belong to a department, and for executives. */
export function maySeeArticle(
  actor: Actor,
  { departmentId, readers }: Pick<Article, 'departmentId' | 'readers'>,
): boolean {
  if (isMember(actor, departmentId)) return true;
  return readers === 'EVERYBODY' && (actor.executive || departmentIdsOf(actor).length > 0);
}

/** A policy or a procedure binds others, so it is for leads to publish. */
export const mayPublish = (actor: Actor, departmentId: string, kind: ArticleKind): boolean =>
  kind === 'ARTICLE' ? isMember(actor, departmentId) : isLead(actor, departmentId);

/** The word of a person: a program neither confirms nor retires. */
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
