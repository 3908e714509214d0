import { IntersectionType, PickType } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '../../../platform/config/languages.js';
import {
  IsLine,
  IsLocalDate,
  IsOneOf,
  IsText,
  IsVerbatim,
  Nested,
  Optional,
  OptionalOrNull,
} from '../../../platform/http/fields.js';
import { IsDepartment, IsDepartmentList, IsPerson, IsServiceList } from '../../../platform/http/named-fields.js';
import { FLAG_KINDS, type FlagKind } from '../../article-flag.entity.js';
import { ARTICLE_KINDS, type ArticleKind, ARTICLE_READERS, type Readers } from '../../article.entity.js';

const LONGEST_BODY = 50_000;
const LONG = 1000;
const MOST_SERVICES = 20;
const MOST_DEPARTMENTS = 100;

export class AcknowledgementAskBody {
  @IsDepartmentList(
    { least: 1, most: MOST_DEPARTMENTS },
    { description: 'Departments whose members are asked to confirm, including members who join later.' },
  )
  departmentIds: string[];

  @IsLocalDate({
    example: '2099-03-31',
    description: 'The last day to acknowledge, in the zone of the owning department.',
  })
  by: string;
}

export class ReviewBody {
  @IsLocalDate({
    example: '2027-09-30',
    description: 'The next review date: after today, within three years. The article is stale after it.',
  })
  reviewOn: string;
}

export class ArticleVersionBody extends ReviewBody {
  @IsLine({ max: 200 }, { example: 'Which revision of the valve block goes out' })
  title: string;

  @IsText(
    { max: LONGEST_BODY },
    { example: 'Revision **D**. C has the wrong bore and was withdrawn.', description: 'Markdown.' },
  )
  body: string;

  @OptionalOrNull()
  @IsOneOf(LANGUAGES, {
    example: 'en',
    description:
      'The language of the text, so that the search finds any form of its words. Left out: the language of the house.',
  })
  language?: Language | null;

  /** Only a policy or a procedure asks for it; every version asks anew. */
  @OptionalOrNull()
  @Nested(() => AcknowledgementAskBody)
  acknowledgement?: AcknowledgementAskBody | null;
}

export class NewArticleVersionBody extends ArticleVersionBody {
  @IsText({ max: LONG }, { example: 'Revision D replaces C.', description: 'The reason of the new version.' })
  changeNote: string;
}

export class CareBody {
  @IsPerson({ description: 'An active person of the department that owns it.' })
  ownerId: string;

  @IsOneOf(ARTICLE_READERS, {
    enumName: 'ArticleReaders',
    example: 'EVERYBODY',
    description: 'The members of the department that owns it, or everybody who belongs to a department.',
  })
  readers: Readers;

  @IsServiceList({ most: MOST_SERVICES }, { description: 'Services of the department that it is about.' })
  serviceIds: string[];
}

export class NewArticleBody extends IntersectionType(ArticleVersionBody, PickType(CareBody, ['ownerId', 'readers'])) {
  @IsDepartment({ description: 'The department in whose name it is published.' })
  departmentId: string;

  @Optional()
  @IsOneOf(ARTICLE_KINDS, {
    enumName: 'ArticleKind',
    default: 'ARTICLE',
    description: 'Only leads publish the other kinds.',
  })
  kind: ArticleKind = 'ARTICLE';

  @IsServiceList({ most: MOST_SERVICES }, { default: [], description: 'Services of the department that it is about.' })
  serviceIds: string[] = [];

  @OptionalOrNull()
  @IsVerbatim(40, {
    example: 'ENG-1042',
    description: 'The answered request it is made from, by id or number. Restricted ones are refused.',
  })
  request?: string | null;
}

export class FlagBody {
  @IsOneOf(FLAG_KINDS, { enumName: 'ArticleFlagKind', example: 'OUT_OF_DATE' })
  kind: FlagKind;

  @IsText({ max: LONG }, { example: 'Revision E is on the server since Monday.' })
  reason: string;
}

export class RetirementBody {
  @IsText({ max: LONG }, { example: 'The part is no longer made.' })
  reason: string;
}
