import type { LocalDate } from '@lockstep/working-time';
import { IsInstantOrDay, IsOneOf, IsSeconds, OptionalOrNull } from '../../../platform/http/fields.js';
import type { OfferKind } from '../../request-words.js';
import type { NamedTerms } from '../offer-terms.js';
import { refuse } from '../offers.errors.js';

/** A date or a duration, as somebody would offer it. */
export class OfferTermsBody {
  @IsOneOf(['DATE', 'DURATION'], {
    example: 'DATE',
    description: 'DATE promises an instant, DURATION working time of the provider from the acceptance on.',
  })
  kind: OfferKind;

  @OptionalOrNull()
  @IsInstantOrDay({
    description: 'With DATE only. A day without a time means the end of that working day of the provider.',
  })
  date?: Date | LocalDate | null;

  @OptionalOrNull()
  @IsSeconds({ description: 'The working time, with DURATION only.' })
  seconds?: number | null;
}

/** Refuses with `offer.date_or_duration` what is neither one nor the other. */
export function termsOfBody({ kind, date = null, seconds = null }: OfferTermsBody): NamedTerms {
  const named = kind === 'DATE' ? date : seconds;
  const other = kind === 'DATE' ? seconds : date;
  if (named === null || other !== null) throw refuse('offer.date_or_duration');
  return { kind, date, seconds };
}
