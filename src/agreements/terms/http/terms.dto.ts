import { getSchemaPath } from '@nestjs/swagger';
import { IsInstant, IsInteger, IsOneOf, IsSeconds, IsText, Nested, Optional } from '../../../platform/http/fields.js';
import { IsIntegerList, IsShapedList, IsSomeOf, NestedList } from '../../../platform/http/list-fields.js';
import { ListField, SchemaField, TextField } from '../../../platform/http/response-fields.js';
import {
  RESOLUTIONS,
  TELLING_CHANNELS,
  TOLD_ROLES,
  type AgreedTerms,
  type ResolutionKind,
  type TellingChannel,
  type ToldRole,
} from '../agreed-terms.js';
import { termsInOrder } from '../terms-in-order.js';

const HOUR = 3600;

/** In working seconds on the provider's calendar. */
export class AgreedTargetDto {
  @IsSeconds({ example: HOUR })
  firstResponseSeconds: number;

  @IsOneOf(RESOLUTIONS, {
    enumName: 'ResolutionKind',
    default: 'DURATION',
    description:
      'PER_REQUEST: the date of each request is negotiated. Until then the target of the service itself is in force.',
  })
  resolution: ResolutionKind = 'DURATION';

  @Optional()
  @IsSeconds({ example: 4 * HOUR, description: 'With DURATION only.' })
  resolutionSeconds?: number;
}

const AgreedTarget = (firstResponseHours: number, resolutionHours: number): PropertyDecorator =>
  Nested(() => AgreedTargetDto, {
    example: { firstResponseSeconds: firstResponseHours * HOUR, resolutionSeconds: resolutionHours * HOUR },
  });

/** The targets of a request by priority. */
export class AgreedTargetsDto {
  @AgreedTarget(1, 4) P1: AgreedTargetDto;
  @AgreedTarget(2, 8) P2: AgreedTargetDto;
  @AgreedTarget(4, 16) P3: AgreedTargetDto;
  @AgreedTarget(8, 40) P4: AgreedTargetDto;
}

export class WarningsDto {
  @IsIntegerList(
    { least: 60, most: 366 * 24 * HOUR },
    { most: 10 },
    { default: [], example: [4 * HOUR], description: 'Working seconds before the due instant.' },
  )
  beforeDueSeconds: number[] = [];
}

export class EscalationStepDto {
  @IsSeconds({ least: 0, example: 8 * HOUR, description: 'Working seconds of the provider after the breach.' })
  afterBreachSeconds: number;

  @IsSomeOf(TOLD_ROLES, { enumName: 'ToldRole', example: ['provider.lead', 'requester.lead'] })
  roles: ToldRole[];

  @IsOneOf(TELLING_CHANNELS, { enumName: 'TellingChannel', example: 'EMAIL' })
  channel: TellingChannel;
}

/** The duties of both sides. All of it is in the hash that an acceptance quotes. */
export class AgreedTermsDto {
  @Nested(() => AgreedTargetsDto, { description: 'The targets of the provider.' })
  targets: AgreedTargetsDto;

  @IsSeconds({
    least: 60,
    example: 8 * HOUR,
    description: 'The time of the requester to reply to a question, in its own working time.',
  })
  replyTargetSeconds: number;

  @IsShapedList(
    /^[a-z][A-Za-z0-9]{0,49}$/,
    'holds something else than keys like partNumber',
    { most: 50 },
    {
      example: ['partNumber'],
      description:
        'Intake fields that the form requires as well. A request that lacks one of these answers is incomplete.',
    },
  )
  requiredFields: string[];

  @IsInteger({ least: 1, most: 100 }, { example: 10, description: 'Working days in which an answer can be sent back.' })
  reopenWindowWorkingDays: number;

  @IsInteger({ least: 1, most: 1000 }, { example: 90, description: 'Calendar days between two reviews.' })
  reviewEveryDays: number;

  @Optional()
  @IsSeconds({ example: 16 * HOUR, description: 'The time between sending a request and needing its answer.' })
  leadTimeSeconds?: number;

  @Optional()
  @IsInteger({ least: 1, most: 10_000 }, { example: 25 })
  quotaPerWeek?: number;

  @IsInteger(
    { least: 1, most: 10_000 },
    { example: 9000, description: 'Share of requests answered in time that is promised, in basis points.' },
  )
  attainmentObjectiveBp: number;

  @IsText({ max: 5000, min: 0 }, { example: 'Repairs of parts older than ten years.' })
  exclusions: string;

  @Nested(() => WarningsDto, {
    default: { beforeDueSeconds: [] },
    description: 'Warnings besides those at the usual shares of a target.',
  })
  warnings: WarningsDto = new WarningsDto();

  @NestedList(
    () => EscalationStepDto,
    { most: 10 },
    { default: [], description: 'The people who are notified after a breach, step by step.' },
  )
  escalationLadder: EscalationStepDto[] = [];

  @Optional()
  @IsInstant({ description: 'Left out, or in the past at acceptance: the terms begin with the acceptance.' })
  effectiveFrom?: Date;

  @Optional()
  @IsInstant({
    example: '2027-03-05T17:00:00Z',
    description: 'Left out: the terms are in force until other terms are.',
  })
  effectiveTo?: Date;
}

/** The terms as plain JSON with their members in one order, so that equal terms have equal hashes. */
export const toAgreedTerms = (body: AgreedTermsDto): AgreedTerms =>
  termsInOrder(JSON.parse(JSON.stringify(body)) as AgreedTerms);

/** The value of any term: required fields, warnings and the steps of an escalation ladder are lists. */
const AnyTerm = (description: string, example: number): PropertyDecorator =>
  SchemaField({
    required: false,
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      {
        type: 'array',
        items: { oneOf: [{ type: 'string' }, { type: 'integer' }, { $ref: getSchemaPath(EscalationStepDto) }] },
      },
    ],
    description,
    example,
  });

/** One place where terms differ from those before. */
export class DifferenceDto {
  @ListField(String, { example: ['targets', 'P3', 'resolutionSeconds'] })
  path: readonly string[];

  @AnyTerm('Left out when the place is new.', 28800)
  before?: unknown;

  @AnyTerm('Left out when the place is gone.', 57600)
  after?: unknown;

  @TextField({ example: 'Resolution of P3 in working hours: 8 becomes 16.' })
  words: string;
}
