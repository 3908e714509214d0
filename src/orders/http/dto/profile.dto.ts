import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsIn,
  IsObject,
  Matches,
  ValidateNested,
  isObject,
} from 'class-validator';
import { OptionalOrNull } from '../../../platform/http/fields.js';
import type { StoredProfile } from '../../stored-profile.js';
import {
  FixedDateProfileDto,
  LinearProfileDto,
  MINOR_UNITS,
  MINOR_UNITS_MESSAGE,
  ProfileDto,
  StepProfileDto,
} from './contract-profiles.dto.js';
import { CurveProfileDto, IntangibleProfileDto, TieredProfileDto } from './growing-profiles.dto.js';

const LINES = {
  LINEAR: LinearProfileDto,
  STEP_LD: StepProfileDto,
  FIXED_DATE: FixedDateProfileDto,
  TIERED: TieredProfileDto,
  CURVE: CurveProfileDto,
  INTANGIBLE: IntangibleProfileDto,
};

/** One of several shapes, told apart by their `kind`. The transformer's own way stumbles over null in a list. */
function OneOf(kinds: Record<string, new () => object>, each = false): PropertyDecorator {
  const read = (value: unknown): unknown =>
    isObject(value) ? plainToInstance(kindOf(value), value, AS_THE_PIPE) : value;
  const kindOf = ({ kind }: { kind?: unknown }): new () => object =>
    typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind]! : UnknownProfileDto;
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (each && Array.isArray(value) ? value.map(read) : read(value))),
    IsObject({ each }),
    ValidateNested({ each }),
  );
}

const AS_THE_PIPE = { enableImplicitConversion: false, exposeDefaultValues: true };

/** The shape of a profile of unknown kind, so that validation can name the kind. */
class UnknownProfileDto {
  @IsIn([...Object.keys(LINES), 'COMPOSITE'], {
    message: `is not one of ${[...Object.keys(LINES), 'COMPOSITE'].join(', ')}`,
  })
  kind: string;
}

const schemas = (kinds: object): { $ref: string }[] =>
  Object.values(kinds).map((kind) => ({ $ref: getSchemaPath(kind as () => void) }));

/** A real contract: several lines, and a cap on their sum. */
@ApiExtraModels(...Object.values(LINES))
export class CompositeProfileDto extends ProfileDto {
  @ApiProperty({ enum: ['COMPOSITE'] })
  @Equals('COMPOSITE')
  kind: 'COMPOSITE';

  /** Each counted on its own axis and rounded by itself. */
  @ApiProperty({ type: 'array', items: { oneOf: schemas(LINES) } })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @OneOf(LINES, true)
  components: ProfileDto[];

  /** The highest sum of all components, in minor units. */
  @ApiProperty({ type: String, nullable: true, required: false, example: null })
  @OptionalOrNull()
  @Matches(MINOR_UNITS, MINOR_UNITS_MESSAGE)
  cap: string | null = null;
}

const KINDS = { ...LINES, COMPOSITE: CompositeProfileDto };

/** The cost of lateness, as one of the shapes above. */
export const ProfileField = (): PropertyDecorator => (target, property) => {
  ApiExtraModels(...Object.values(KINDS))(target.constructor);
  ApiProperty({
    required: false,
    oneOf: [...schemas(KINDS), { type: 'null' as never }],
    example: { kind: 'LINEAR', axis: 'CALENDAR_DAY', rate: '100000', grace: { units: 0, mode: 'FORGIVEN' }, cap: null },
  })(target, property);
  OptionalOrNull()(target, property);
  OneOf(KINDS)(target, property);
};

export const toStoredProfile = (profile: object | null | undefined): StoredProfile | null =>
  profile == null ? null : (JSON.parse(JSON.stringify(profile)) as StoredProfile);
