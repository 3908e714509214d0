import type { OrderPolicy } from '@lockstep/delay-cost';
import { IsOneOf, IsShapedLike, MoneyDto, OptionalOrNull, toMoneyDto } from '../../../platform/http/fields.js';
import { OneOfField, PartField } from '../../../platform/http/response-fields.js';
import { ProfileField, StoredProfileField, toStoredProfile } from '../../http/dto/profile.dto.js';
import type { StoredProfile } from '../../stored-profile.js';
import type { DefaultTerms } from '../pin-defaults.js';

export const ORDER_POLICIES = ['HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL'] as const;

/** The defaults of orders that state no terms themselves. */
export class DefaultTermsBody {
  @ProfileField()
  profile?: StoredProfile | null;

  /**
   * The owner's rule when the answer is missing on the promised date: wait, leave without it, or the cheaper of the
   * two.
   */
  @OptionalOrNull()
  @IsOneOf(ORDER_POLICIES, { enumName: 'OrderPolicy' })
  policy?: OrderPolicy | null;

  /** The cost of a failure of an order, in minor units of the currency. */
  @OptionalOrNull()
  @IsShapedLike(/^[1-9]\d{0,17}$/, 'is not a whole number of minor units above zero in a string', {
    example: '12500000',
  })
  failureCost?: string | null;
}

export class DefaultTermsDto {
  @StoredProfileField() profile: object | null;
  @OneOfField(ORDER_POLICIES, { enumName: 'OrderPolicy', nullable: true }) policy: OrderPolicy | null;
  @PartField(MoneyDto, { nullable: true }) failureCost: MoneyDto | null;
}

export const toDefaultTerms = ({ profile, policy, failureCost }: DefaultTermsBody): DefaultTerms => ({
  profile: toStoredProfile(profile),
  policy: policy ?? null,
  failureCost: failureCost == null ? null : BigInt(failureCost),
});

export const presentDefaultTerms = (
  { profile, policy, failureCost }: DefaultTerms,
  currency: string | null,
): DefaultTermsDto => ({
  profile,
  policy,
  failureCost: failureCost === null ? null : toMoneyDto(failureCost, currency!),
});
