import { defineEvent, type Stream } from '../platform/events/index.js';
import type { FlagKind } from './article-flag.entity.js';
import type { ArticleKind } from './article.entity.js';

/** Stream kind `article`. The audience is the owning department, and the departments asked to acknowledge. */
export const articleStream = (id: string): Stream => ({ kind: 'article', id });

/** The people responsible for an article: its owner, or the leads when the owner is not available. */
export type CarerRole = 'owner' | 'audience.lead';

interface Numbered {
  number: string;
}

interface ForCarer extends Numbered {
  ownerId: string;
  roles: readonly CarerRole[];
}

export const ArticlePublished = defineEvent<
  Numbered & { kind: ArticleKind; ownerId: string; sourceRequestId: string | null }
>('article.published', 'A department published an article.');

export const ArticleVersionWritten = defineEvent<Numbered & { version: number }>(
  'article.version_written',
  'An article was written anew.',
);

/** The owner, readers or services changed. `fields` names the changed fields. */
export const ArticleCareChanged = defineEvent<Numbered & { fields: string[] }>(
  'article.care_changed',
  'The owner, the readers or the services of an article were changed.',
);

export const ArticleHandedOver = defineEvent<Numbered & { ownerId: string }>(
  'article.handed_over',
  'An article is in the care of another person.',
  'ownerId',
);

export const ArticleReviewed = defineEvent<Numbered & { reviewOn: string }>(
  'article.reviewed',
  'An article was looked at and found right.',
);

export const ArticleFlagged = defineEvent<ForCarer & { flagId: string; kind: FlagKind }>(
  'article.flagged',
  'A reader said that an article is out of date or wrong.',
  'flagId',
);

/** `nth` counts the reminders since the review date. */
export const ArticleReviewDue = defineEvent<ForCarer & { reviewOn: string; nth: number }>(
  'article.review_due',
  'An article is past its review date.',
);

/** The request that the article was made from was restricted afterwards. */
export const ArticleWithdrawnFromOthers = defineEvent<ForCarer>(
  'article.withdrawn_from_others',
  'An article is for its own department only, because the request it was made from was restricted.',
);

export const ArticleRetired = defineEvent<Numbered>('article.retired', 'An article was retired.');

export const AcknowledgementAsked = defineEvent<Numbered & { version: number; by: string; departmentIds: string[] }>(
  'article.acknowledgement_asked',
  'Departments were asked to acknowledge a version of a policy or a procedure.',
);

/** Notifies the people who have not acknowledged the version at the time of the notice. */
export const AcknowledgementDue = defineEvent<
  Numbered & { version: number; by: string; departmentIds: string[]; nth: number }
>('article.acknowledgement_due', 'Some have not acknowledged a policy or a procedure yet.');

/** Has no audience, because it concerns only the person who acknowledged. */
export const ArticleAcknowledged = defineEvent<Numbered & { version: number }>(
  'article.acknowledged',
  'A person acknowledged a version of a policy or a procedure.',
);

export const ArticleCited = defineEvent<Numbered & { version: number; requestId: string; wasStale: boolean }>(
  'article.cited',
  'The answer of a request cites an article.',
  'requestId',
);

/** Stream kind `deflection`. Exactly one of `articleId` and `requestId` is set. */
export const AskDeflected = defineEvent<{
  serviceId: string;
  articleId: string | null;
  requestId: string | null;
}>(
  'deflection.recorded',
  'Somebody did not ask, because an article or an earlier answer said it already.',
  'serviceId',
);
