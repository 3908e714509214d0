import { IntersectionType } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '../../platform/config/languages.js';
import type { Channel } from '../../platform/events/index.js';
import {
  IsFlag,
  IsFreeObject,
  IsInstant,
  IsLine,
  IsOneOf,
  IsOrderName,
  IsReference,
  IsShapedLike,
  IsText,
  IsVerbatim,
  Optional,
  OptionalOrNull,
} from '../../platform/http/fields.js';
import { IsDepartment, IsPerson, IsService } from '../../platform/http/named-fields.js';
import { CHANNELS, PRIORITIES, type Priority } from '../request-words.js';

const INTAKE = {
  example: { partNumber: 'VB-220-H' },
  description: 'Answers to the intake form of the service, by the key of the field.',
} as const;

export class OrderReferenceDto {
  @IsShapedLike(/^[A-Z][A-Z0-9_-]{0,19}$/, 'is not a system code like ERP', { example: 'ERP', default: 'ERP' })
  system: string = 'ERP';

  @IsReference({ example: 'SO-10482' })
  reference: string;
}

const TITLE = 'Which drawing revision applies to the valve block?';

/** For a call that is typed in later: both, or neither. */
export class AskedEarlierBody {
  @OptionalOrNull()
  @IsInstant({
    example: '2026-03-02T09:00:00.000Z',
    description:
      'The instant of asking, for a request that is entered later: at most 24 hours back. The age, and the wait of an order, begin then. The clocks of the answer begin at submission, unless the provider agrees to the earlier start.',
  })
  askedAt?: Date | null;

  @OptionalOrNull()
  @IsText({ max: 500 }, { example: 'Typed in after the call.', description: 'Needed with `askedAt`.' })
  lateReason?: string | null;
}

class AskFields {
  @Optional()
  @IsText(
    { max: 20_000, min: 0 },
    { example: 'Revision C is on the order, D is on the server. Which one do we machine?' },
  )
  description?: string;

  @Optional()
  @IsFreeObject(INTAKE)
  intake?: Record<string, unknown>;

  @OptionalOrNull()
  @IsOneOf(LANGUAGES, {
    example: 'en',
    description:
      'The language of the text, so that the search finds any form of its words. Left out: the language of the house.',
  })
  language?: Language | null;

  @Optional()
  @IsOneOf(PRIORITIES, { example: 'P2' })
  priority?: Priority;

  @Optional()
  @IsFlag({ description: 'True: only people who take part and leads see the request.' })
  restricted?: boolean;

  @OptionalOrNull()
  @IsOrderName(() => OrderReferenceDto, { description: 'The customer order that waits.' })
  orderReference?: OrderReferenceDto | null;

  @OptionalOrNull()
  @IsInstant({ description: 'The date you ask for. It opens the negotiation.' })
  wishedDate?: Date | null;
}

/** The fields that may change while a request is a draft. */
export class DraftPatch extends AskFields {
  @Optional()
  @IsLine({ max: 200 }, { example: TITLE })
  title?: string;
}

export class SubmitRequestBody extends IntersectionType(AskFields, AskedEarlierBody) {
  @IsService({ description: 'The service that is asked for.' })
  serviceId: string;

  @IsLine({ max: 200 }, { example: TITLE })
  title: string;

  @Optional()
  @IsDepartment({ description: 'The department for which you ask, when you belong to several.' })
  requesterDepartmentId?: string;

  @OptionalOrNull()
  @IsPerson({ description: 'The person for whom the request is raised. They confirm it later.' })
  onBehalfOfId?: string | null;

  @Optional()
  @IsOneOf(CHANNELS, { default: 'portal', description: 'The channel by which the request came in.' })
  channel?: Channel;

  @OptionalOrNull()
  @IsVerbatim(40, {
    example: 'ENG-1042',
    description: 'Id or number of a request that was answered too long ago to be reopened.',
  })
  reopenOf?: string | null;

  @Optional()
  @IsFlag({ default: false, description: 'True: the request is kept for later instead of sent.' })
  draft?: boolean;
}

/** Bodies that are questions to another department, for the document. */
export const ASK_EXAMPLES = {
  aboutAnOrder: {
    summary: 'A question about an order',
    value: {
      serviceId: 'ENG/part-clarification',
      title: TITLE,
      intake: { partNumber: 'VB-220-H' },
      orderReference: { system: 'ERP', reference: 'SO-10482' },
    },
  },
  ofOnesOwn: {
    summary: 'A question without an order',
    value: { serviceId: 'ENG/part-clarification', title: 'Which grease nipple fits the slewing ring?' },
  },
};

export class IntakePatch {
  @IsFreeObject(INTAKE)
  intake: Record<string, unknown>;
}
