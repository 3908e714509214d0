import { row, at, CONVERSATION, SIDES, type Row } from './rows.js';

export const OFFERS_ROWS: Record<string, Row> = {
  listOffers: row(CONVERSATION, at('/offers')),
  listOfferConsequences: row(CONVERSATION, at('/offer-consequences')),
  previewOffer: row(SIDES, at('/offer-previews'), () => ({ kind: 'DURATION', seconds: 3600 })),
  escalateDate: row(SIDES, at('/date-escalations'), () => ({ reason: 'It is stuck.' })),
  makeOffer: row(SIDES, at('/offers'), () => ({ kind: 'DURATION', seconds: 3600 })),
  counterOffer: row(
    SIDES,
    ({ offer }) => `/offers/${offer}/counter-offers`,
    () => ({ kind: 'DURATION', seconds: 3600, reason: 'An hour will do.' }),
  ),
  declineOffer: row(
    SIDES,
    ({ offer }) => `/offers/${offer}/decline`,
    () => ({ reason: 'No.', alternative: 'Later.' }),
  ),
  withdrawOffer: row(
    SIDES,
    ({ offer }) => `/offers/${offer}/withdrawal`,
    () => ({}),
  ),
  acceptOffer: row(
    SIDES,
    ({ offer }) => `/offers/${offer}/acceptance`,
    ({ hash }) => ({ hash }),
  ),
};
