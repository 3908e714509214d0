import { useQueries, useQuery } from '@tanstack/react-query';
import type { OfferConsequenceDto, OfferTermsBody } from '../../../client';
import { offerPreview } from '../../../shared/requests/offer-preview';

/** The consequences of the date or duration that is about to be offered. */
export const usePreview = (number: string, body: OfferTermsBody | null) =>
  useQuery({ ...offerPreview(number, body ?? { kind: 'DATE' }), enabled: body !== null });

/** The consequences of an answer at the end of each day. A day that is refused or not read yet has none. */
export const useDayPreviews = (number: string, days: string[]): ReadonlyMap<string, OfferConsequenceDto> =>
  useQueries({
    queries: days.map((date) => offerPreview(number, { kind: 'DATE', date })),
    combine: (all) => new Map(all.flatMap(({ data }, index) => (data === undefined ? [] : [[days[index]!, data]]))),
  });
