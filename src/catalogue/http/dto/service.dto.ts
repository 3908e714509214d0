import {
  IsFlag,
  IsInteger,
  IsLine,
  IsOneOf,
  IsShapedLike,
  IsText,
  MoneyBody,
  Nested,
  Optional,
  OptionalOrNull,
  QueryFlag,
  toMoneyDto,
} from '../../../platform/http/fields.js';
import { IsLineList, NestedList } from '../../../platform/http/list-fields.js';
import { IsDepartment } from '../../../platform/http/named-fields.js';
import { FlagField, IdField, IntegerField, PartField } from '../../../platform/http/response-fields.js';
import { refuse } from '../../../platform/http/http.errors.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { ServiceDetails } from '../../acts/change-service.js';
import type { ServiceAbilities } from '../../catalogue.policy.js';
import { FIELD_KINDS, type FieldKind, type IntakeField } from '../../intake.js';
import type { QuestionTemplate } from '../../service.entity.js';
import type { ServiceView } from '../../service-view.js';
import { TargetsDto } from './targets.dto.js';

const KEY = /^[a-z][A-Za-z0-9]{0,49}$/;
const KEY_MESSAGE = 'is not a key like partNumber';
/** Longer than any task a department would offer as a service: a year of minutes. */
const MOST_EFFORT_MINUTES = 366 * 24 * 60;

export class IntakeFieldDto implements IntakeField {
  @IsShapedLike(KEY, KEY_MESSAGE, { example: 'partNumber', description: 'The name of the answer in the request.' })
  key: string;

  @IsLine({ max: 200 }, { example: 'Part number' })
  label: string;

  @IsOneOf(FIELD_KINDS, {
    enumName: 'FieldKind',
    example: 'text',
    description:
      'The kind decides which answers the form accepts. The answer to a `number` is a JSON number, to a `date` a day like 2026-03-06, to a `choice` one of `choices`, and to a `file` the name of the file. Every other answer is a text.',
  })
  kind: FieldKind;

  @IsFlag({ example: true, description: 'A request without this answer is sent all the same, as incomplete.' })
  required: boolean;

  @Optional()
  @IsLineList({ max: 200 }, { most: 100 }, { description: 'The choices of a field of kind `choice`.' })
  choices?: string[];
}

export class QuestionTemplateDto implements QuestionTemplate {
  @IsShapedLike(KEY, KEY_MESSAGE, { example: 'revision' })
  key: string;

  @IsText({ max: 2000 }, { example: 'Which revision is printed on the drawing of the customer?' })
  text: string;
}

/** Everything about a service that may change. */
export class ServiceBody {
  @IsLine({ max: 200 }, { example: 'Part clarification' })
  name: string;

  @IsText({ max: 5000, min: 0 }, { example: 'Which part, which drawing revision, which material.' })
  description: string;

  @NestedList(
    () => IntakeFieldDto,
    { most: 50 },
    { description: 'The form a requester fills in, in the order of its fields.' },
  )
  intake: IntakeFieldDto[];

  @Nested(() => TargetsDto, { description: 'The targets where no agreement is in force.' })
  targets: TargetsDto;

  @IsInteger(
    { least: 15, most: MOST_EFFORT_MINUTES },
    { example: 60, description: 'Work that one request usually takes.' },
  )
  effortMinutes: number;

  @Nested(() => MoneyBody, {
    example: { amount: '5000', currency: 'USD' },
    description:
      'The assumed cost of a day of waiting where no order is linked. It orders the queue and is in no report.',
  })
  nominalRate: MoneyBody;

  @OptionalOrNull()
  @IsShapedLike(/^[1-9]\d{0,17}$/, 'is not a whole number of minor units above zero in a string', {
    example: '12500000',
    description:
      'The cost when an order leaves without this answer and turns out wrong, in minor units of the currency of `nominalRate`. It is used where neither the order nor its customer states one.',
  })
  failureCost?: string | null;

  @NestedList(
    () => QuestionTemplateDto,
    { most: 50, unique: ({ key }: QuestionTemplateDto) => key },
    { description: 'Questions that its people ask again and again.' },
  )
  questionTemplates: QuestionTemplateDto[];

  @IsFlag({ default: true, description: 'An inactive service takes no new requests.' })
  active: boolean = true;
}

export class NewServiceBody extends ServiceBody {
  @IsShapedLike(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a code like part-clarification', {
    example: 'part-clarification',
    description: 'Unique within the department. The code never changes.',
  })
  code: string;
}

/** @throws http.validation_failed when waiting would earn money */
export function toServiceDetails({ nominalRate, failureCost, ...body }: ServiceBody): ServiceDetails {
  if (BigInt(nominalRate.amount) < 0n) {
    throw refuse('http.validation_failed', undefined, {
      errors: [{ pointer: '/nominalRate/amount', detail: 'is below zero' }],
    });
  }
  const plain = JSON.parse(JSON.stringify(body)) as Omit<ServiceBody, 'nominalRate' | 'failureCost'>;
  return {
    ...plain,
    nominalRate: BigInt(nominalRate.amount),
    failureCost: failureCost == null ? null : BigInt(failureCost),
    currency: nominalRate.currency,
  };
}

export class ServiceAbilitiesDto implements ServiceAbilities {
  @FlagField() change: boolean;
}

export class ServiceItemDto extends NewServiceBody {
  @IdField() id: string;
  @IdField() departmentId: string;
  @IntegerField({ example: 1, description: 'The version is also in `ETag`.' }) version: number;

  static of({ nominalRate, failureCost, currency, ...service }: ServiceView): ServiceItemDto {
    return {
      ...service,
      nominalRate: toMoneyDto(nominalRate, currency),
      failureCost: failureCost?.toString() ?? null,
    };
  }
}

export class ServiceDto extends ServiceItemDto {
  @PartField(ServiceAbilitiesDto) abilities: ServiceAbilitiesDto;
}

export const ServicePage = PageOf(ServiceItemDto);

export class ServicesQuery extends PageQuery {
  @Optional()
  @IsDepartment({ description: 'Only the services of this department.' })
  departmentId?: string;

  @Optional()
  @QueryFlag({ description: 'True: only active services. False: only inactive services.' })
  active?: boolean;
}
