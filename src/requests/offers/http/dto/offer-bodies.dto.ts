import { IsShapedLike, IsText, MoneyBody, Optional } from '../../../../platform/http/fields.js';
import { NestedList } from '../../../../platform/http/list-fields.js';
import type { OfferWish } from '../../offer-terms.js';
import { OfferTermsBody, termsOfBody } from '../offer-terms.body.js';

/** The longest text that goes with a move. */
const LONG = 2_000;

export class OfferBody extends OfferTermsBody {
  @Optional()
  @IsText({ max: LONG }, { example: 'The test bench is free from Thursday on.' })
  reason?: string;
}

/** A counter-offer names its reason. */
export class CounterOfferBody extends OfferTermsBody {
  @IsText({ max: LONG }, { example: 'The test bench is free from Thursday on.' })
  reason: string;
}

/** Bodies that are offers, for the document. */
export const OFFER_EXAMPLES = {
  aDuration: { value: { kind: 'DURATION', seconds: 28800, reason: 'A working day from your yes on.' } },
  aDate: { value: { kind: 'DATE', date: '2026-03-05T16:00:00Z', reason: 'The test bench is free on Thursday.' } },
};

export class OfferAcceptanceBody {
  @IsShapedLike(/^[0-9a-f]{64}$/, 'is not a hash of 64 hexadecimal digits', {
    example: 'b1946ac92492d2347c6235b4d2611184f0f1c1b6e4a7c2d0a1d4c8f0d3a5e6f7',
    description: 'The hash of the offer you have read.',
  })
  hash: string;

  @Optional()
  @NestedList(
    () => MoneyBody,
    { most: 20 },
    { description: 'The cost of the offer at this moment, one sum for each currency; needed when it costs anything.' },
  )
  acknowledgedCost?: MoneyBody[];
}

export class OfferDeclineBody {
  @IsText({ max: LONG }, { example: 'The crane is loaded on Thursday.' })
  reason: string;

  @IsText({ max: LONG }, { example: 'Wednesday noon, if only the bore is answered.' })
  alternative: string;
}

export class DateEscalationBody {
  @IsText({ max: LONG }, { example: 'We have offered three dates, and the crane stands still.' })
  reason: string;
}

export class OfferWithdrawalBody {
  @Optional()
  @IsText({ max: LONG }, { example: 'The bench broke down.' })
  reason?: string;
}

/** Refuses with `offer.date_or_duration` what is neither one nor the other. */
export const wishOf = (body: OfferBody | CounterOfferBody): OfferWish => ({
  ...termsOfBody(body),
  reason: body.reason,
});
