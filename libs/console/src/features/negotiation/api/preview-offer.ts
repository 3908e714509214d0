import { useQueries, useQuery } from '@tanstack/react-query';
import { type OfferConsequenceDto, type OfferTermsBody, previewOffer } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';

const preview = (number: string, body: OfferTermsBody) => ({
  queryKey: [...keys.request(number), 'offer-preview', body],
  queryFn: () => answer(previewOffer({ path: { request: number }, body })),
  staleTime: 60_000,
  retry: false,
});

/** The consequences of the date or duration that is about to be offered. */
export const usePreview = (number: string, body: OfferTermsBody | null) =>
  useQuery({ ...preview(number, body ?? { kind: 'DATE' }), enabled: body !== null });

/** The consequences of an answer at the end of each day. A day that is refused or not read yet has none. */
export const useDayPreviews = (number: string, days: string[]): ReadonlyMap<string, OfferConsequenceDto> =>
  useQueries({
    queries: days.map((date) => preview(number, { kind: 'DATE', date })),
    combine: (all) => new Map(all.flatMap(({ data }, index) => (data === undefined ? [] : [[days[index]!, data]]))),
  });
