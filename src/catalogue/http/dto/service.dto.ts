import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import {
  IsId,
  IsLine,
  IsLineList,
  IsText,
  MoneyDto,
  Nested,
  NestedList,
  Optional,
  OptionalOrNull,
  QueryFlag,
  toMoneyDto,
} from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { ServiceDetails } from '../../acts/change-service.js';
import type { ServiceAbilities } from '../../catalogue.policy.js';
import { FIELD_KINDS, type FieldKind, type IntakeField } from '../../intake.js';
import type { QuestionTemplate } from '../../service.entity.js';
import type { ServiceView } from '../../service-view.js';
import { TargetsDto } from './targets.dto.js';

const KEY = /^[a-z][A-Za-z0-9]{0,49}$/;
const KEY_MESSAGE = { message: 'is not a key like partNumber' };
/** Longer than any task a department would offer as a service: a year of minutes. */
const MOST_EFFORT_MINUTES = 366 * 24 * 60;

export class IntakeFieldDto implements IntakeField {
  @ApiProperty({ example: 'partNumber', pattern: KEY.source, description: 'The name of the answer in the request.' })
  @Matches(KEY, KEY_MESSAGE)
  key: string;

  @IsLine({ max: 200 }, { example: 'Part number' })
  label: string;

  @ApiProperty({ enum: FIELD_KINDS, enumName: 'FieldKind', example: 'text' })
  @IsIn(FIELD_KINDS)
  kind: FieldKind;

  @ApiProperty({ example: true, description: 'A request without this answer is sent all the same, as incomplete.' })
  @IsBoolean()
  required: boolean;

  @ApiPropertyOptional({ type: [String], description: 'The choices of a field of kind `choice`.' })
  @Optional()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsLineList({ max: 200 })
  choices?: string[];
}

export class QuestionTemplateDto implements QuestionTemplate {
  @ApiProperty({ example: 'revision', pattern: KEY.source })
  @Matches(KEY, KEY_MESSAGE)
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

  @ApiProperty({ type: [IntakeFieldDto], description: 'The form a requester fills in, in the order of its fields.' })
  @ArrayMaxSize(50)
  @NestedList(() => IntakeFieldDto)
  intake: IntakeFieldDto[];

  @ApiProperty({ type: TargetsDto, description: 'The targets where no agreement is in force.' })
  @Nested(() => TargetsDto)
  targets: TargetsDto;

  @ApiProperty({
    type: 'integer',
    minimum: 15,
    maximum: MOST_EFFORT_MINUTES,
    example: 60,
    description: 'Work that one request usually takes.',
  })
  @IsInt()
  @Min(15)
  @Max(MOST_EFFORT_MINUTES)
  effortMinutes: number;

  @ApiProperty({
    type: MoneyDto,
    example: { amount: '5000', currency: 'USD' },
    description:
      'The assumed cost of a day of waiting where no order is linked. It orders the queue and is in no report.',
  })
  @Nested(() => MoneyDto)
  nominalRate: MoneyDto;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: '12500000',
    description:
      'The cost when an order leaves without this answer and turns out wrong, in minor units of the currency of `nominalRate`. It is used where neither the order nor its customer states one.',
  })
  @OptionalOrNull()
  @Matches(/^[1-9]\d{0,17}$/, { message: 'is not a whole number of minor units above zero in a string' })
  failureCost?: string | null;

  @ApiProperty({ type: [QuestionTemplateDto], description: 'Questions that its people ask again and again.' })
  @ArrayMaxSize(50)
  @ArrayUnique(({ key }: QuestionTemplateDto) => key)
  @NestedList(() => QuestionTemplateDto)
  questionTemplates: QuestionTemplateDto[];

  @ApiProperty({ default: true, required: false, description: 'An inactive service takes no new requests.' })
  @IsBoolean()
  active: boolean = true;
}

export class NewServiceBody extends ServiceBody {
  @ApiProperty({ example: 'part-clarification', description: 'Unique within the department. The code never changes.' })
  @Matches(/^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'is not a code like part-clarification' })
  code: string;
}

export function toDetails({ nominalRate, failureCost, ...body }: ServiceBody): ServiceDetails {
  const plain = JSON.parse(JSON.stringify(body)) as Omit<ServiceBody, 'nominalRate' | 'failureCost'>;
  return {
    ...plain,
    nominalRate: BigInt(nominalRate.amount),
    failureCost: failureCost == null ? null : BigInt(failureCost),
    currency: nominalRate.currency,
  };
}

export class ServiceAbilitiesDto implements ServiceAbilities {
  @ApiProperty() change: boolean;
}

export class ServiceItem extends NewServiceBody {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) departmentId: string;
  @ApiProperty({ type: 'integer', example: 1, description: 'The version is also in `ETag`.' }) version: number;

  static of({ nominalRate, failureCost, currency, ...service }: ServiceView): ServiceItem {
    return {
      ...service,
      nominalRate: toMoneyDto(nominalRate, currency),
      failureCost: failureCost?.toString() ?? null,
    };
  }
}

export class ServiceResponse extends ServiceItem {
  @ApiProperty({ type: ServiceAbilitiesDto }) abilities: ServiceAbilitiesDto;
}

export const ServicePage = PageOf(ServiceItem);

export class ServicesQuery extends PageQuery {
  @IsId({ required: false, description: 'Only the services of this department.' })
  @Optional()
  departmentId?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Only the active ones, or only the others.' })
  @QueryFlag()
  @IsBoolean()
  @Optional()
  active?: boolean;
}
