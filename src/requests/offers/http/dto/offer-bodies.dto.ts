import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { IsInstant, IsSeconds, IsText, Optional, OptionalOrNull } from '../../../../platform/http/fields.js';
import type { OfferKind } from '../../../request-words.js';
import type { OfferWish } from '../../offer-terms.js';
import { refuse } from '../../offers.errors.js';

/** The longest text that goes with a move. */
const LONG = 2_000;

export class OfferBody {
  @ApiProperty({
    enum: ['DATE', 'DURATION'],
    example: 'DATE',
    description: 'DATE promises an instant, DURATION working time of the provider from the acceptance on.',
  })
  @IsIn(['DATE', 'DURATION'])
  kind: OfferKind;

  @IsInstant({ required: false, nullable: true, description: 'Of a DATE.' })
  @OptionalOrNull()
  date?: Date | null;

  @IsSeconds({ required: false, nullable: true, description: 'Of a DURATION.' })
  @OptionalOrNull()
  seconds?: number | null;

  @IsText({ max: LONG }, { required: false, example: 'The test bench is free from Thursday on.' })
  @Optional()
  reason?: string;
}

/** Who turns an offer down by another one says why. */
export class CounterOfferBody extends OmitType(OfferBody, ['reason']) {
  @IsText({ max: LONG }, { example: 'The test bench is free from Thursday on.' })
  reason: string;
}

/** Bodies that are offers, for the document. */
export const OFFER_EXAMPLES = {
  aDuration: { value: { kind: 'DURATION', seconds: 28800, reason: 'A working day from your yes on.' } },
  aDate: { value: { kind: 'DATE', date: '2026-03-05T16:00:00Z', reason: 'The test bench is free on Thursday.' } },
};

export class OfferAcceptanceBody {
  @ApiProperty({
    example: 'b1946ac92492d2347c6235b4d2611184f0f1c1b6e4a7c2d0a1d4c8f0d3a5e6f7',
    description: 'The hash of the offer you have read.',
  })
  @Matches(/^[0-9a-f]{64}$/, { message: 'is not a hash of 64 hexadecimal digits' })
  hash: string;
}

export class OfferDeclineBody {
  @IsText({ max: LONG }, { example: 'The crane is loaded on Thursday.' })
  reason: string;

  @IsText({ max: LONG }, { example: 'Wednesday noon, if only the bore is answered.' })
  alternative: string;
}

export class OfferWithdrawalBody {
  @IsText({ max: LONG }, { required: false, example: 'The bench broke down.' })
  @Optional()
  reason?: string;
}

/** Refuses with `offer.date_or_duration` what is neither one nor the other. */
export function wishOf({ kind, date = null, seconds = null, reason }: OfferBody | CounterOfferBody): OfferWish {
  const named = kind === 'DATE' ? date : seconds;
  const other = kind === 'DATE' ? seconds : date;
  if (named === null || other !== null) throw refuse('offer.date_or_duration');
  return { kind, date, seconds, reason };
}
