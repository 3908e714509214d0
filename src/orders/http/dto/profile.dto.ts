import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { plainToInstance, Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested, isObject } from 'class-validator';
import { UNION } from '../../../platform/openapi/shared-schemas.js';
import { IsExactly, IsOneOf, IsShapedLike, OptionalOrNull } from '../../../platform/http/fields.js';
import type { StoredProfile } from '../../stored-profile.js';
import {
  FixedDateProfileDto,
  LinearProfileDto,
  MINOR_UNITS,
  NO_MINOR_UNITS,
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

const KIND_NAMES = [...Object.keys(LINES), 'COMPOSITE'];

/** The shape of a profile of unknown kind, so that validation can name the kind. */
class UnknownProfileDto {
  @IsOneOf(KIND_NAMES, {}, `is not one of ${KIND_NAMES.join(', ')}`)
  kind: string;
}

/** The shapes in the API document, as the union of this name. */
function unionOf(name: string, kinds: Record<string, new () => object>): object {
  const mapping = Object.fromEntries(Object.entries(kinds).map(([kind, shape]) => [kind, getSchemaPath(shape)]));
  const oneOf = Object.values(mapping).map(($ref) => ({ $ref }));
  return { [UNION]: name, oneOf, discriminator: { propertyName: 'kind', mapping } };
}

const Components = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'array', items: unionOf('DelayProfileLine', LINES), minItems: 1, maxItems: 20 }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(20),
    OneOf(LINES, true),
  );

/** A real contract: several lines, and a cap on their sum. */
@ApiExtraModels(...Object.values(LINES))
export class CompositeProfileDto extends ProfileDto {
  @IsExactly('COMPOSITE')
  kind: 'COMPOSITE';

  /** Each counted on its own axis and rounded by itself. */
  @Components()
  components: ProfileDto[];

  /** The highest sum of all components, in minor units. */
  @OptionalOrNull()
  @IsShapedLike(MINOR_UNITS, NO_MINOR_UNITS, { example: null })
  cap: string | null = null;
}

const KINDS = { ...LINES, COMPOSITE: CompositeProfileDto };

/** The cost of lateness, as one of the shapes above. */
export const ProfileField = (): PropertyDecorator => (target, property) => {
  ApiExtraModels(...Object.values(KINDS))(target.constructor);
  ApiProperty({
    ...unionOf('DelayProfile', KINDS),
    required: false,
    example: { kind: 'LINEAR', axis: 'CALENDAR_DAY', rate: '100000', grace: { units: 0, mode: 'FORGIVEN' }, cap: null },
  })(target, property);
  OptionalOrNull()(target, property);
  OneOf(KINDS)(target, property);
};

/** A stored profile in a response. */
export const StoredProfileField = (): PropertyDecorator => (target, property) => {
  ApiExtraModels(...Object.values(KINDS))(target.constructor);
  ApiProperty({ ...unionOf('DelayProfile', KINDS), nullable: true })(target, property);
};

export const toStoredProfile = (profile: object | null | undefined): StoredProfile | null =>
  profile == null ? null : (JSON.parse(JSON.stringify(profile)) as StoredProfile);
