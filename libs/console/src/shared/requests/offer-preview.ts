import { type OfferTermsBody, previewOffer } from '../../client';
import { answer } from '../api/answer';
import { keys } from '../api/keys';

/** The query of the consequences of an offer that is not made yet. */
export const offerPreview = (number: string, body: OfferTermsBody) => ({
  queryKey: [...keys.request(number), 'offer-preview', body],
  queryFn: () => answer(previewOffer({ path: { request: number }, body })),
  staleTime: 60_000,
  retry: false,
});
