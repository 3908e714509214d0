import type { OpenQuestion } from '../../requests/index.js';
import type { RequestPageDto } from '../http/desk.dto.js';

/** The content of the page of one request; the shapes of the parts are those of the interface. */
export interface PageOfRequest {
  asOf: Date;
  /** IANA name of the zone the reader reads times in. */
  zone: string;
  request: ShownRequest;
  clocks: { clocks: ShownClock[] } | null;
  offers: ShownOffer[] | null;
  /** The offer to answer. */
  table: Table | null;
  mayOffer: boolean;
  orders: ShownOrder[];
  /** The articles that the answer cites. */
  articles: ShownArticle[];
  questions: OpenQuestion[];
  /** Null for readers of figures and titles. */
  feedback: ShownFeedback | null;
  /** The reader speaks for the side that asked. */
  isRequester: boolean;
  timeline: ShownMoment[] | null;
}

interface Named {
  name: string;
}

interface ShownRequest {
  number: string | null;
  title: string;
  state: string;
  description: string | null;
  requesterDepartment: Named;
  holderDepartment: Named;
  raisedBy: Named | null;
  assignee: Named | null;
  askedAt: Date | null;
  lateReason: string | null;
  earlierStartAgreedAt: Date | null;
  dueAt: Date | null;
  breachedAt: Date | null;
  committedDate: Date | null;
  lateChance: ShownLateChance | null;
  abilities: Record<string, boolean>;
  side: string | null;
}

export interface ShownFeedback {
  resolution: number | null;
  ratableUntil: Date | null;
  own: { stars: number; comment: string | null } | null;
  ratings: { resolution: number; side: string; department: Named; stars: number; comment: string | null }[];
  thanks: { helper: Named; thankedBy: Named; words: string }[];
  helpers: { id: string; name: string }[];
  followUps: { dueAt: Date; missed: boolean; ending: string | null; outcome: string | null; note: string | null }[];
  abilities: Record<'rate' | 'thank' | 'followUp', boolean>;
}

export interface ShownLateChance {
  standing: string;
  basisPoints: number | null;
  isLikely: boolean;
  answered: number | null;
}

export interface ShownClock {
  kind: string;
  state: string;
  elapsedSeconds: number;
  targetSeconds: number | null;
  targetDate: string | null;
  dueAt: string | null;
  breachedAt: string | null;
}

export interface ShownOffer {
  id: string;
  side: string;
  date: Date | null;
  seconds: number | null;
  reason: string | null;
  hash: string;
  outcome: string | null;
  /** The cost and who bears it, as it was when the offer was made. */
  sentences: string[];
}

export interface Table {
  offer: ShownOffer;
  abilities: Record<'counterOffer' | 'acceptOffer' | 'declineOffer', boolean>;
  /** The cost that an acceptance acknowledges at this moment, one sum a currency, and the same in words. */
  price: Sum[];
  sentences: string[];
}

export interface Sum {
  amount: string;
  currency: string;
}

export interface ShownOrder {
  order: {
    reference: string;
    customer: string | null;
    promisedDate: string | null;
    policy: string;
    profileInWords: string | null;
  };
  blocks: boolean;
  delayCost: {
    state: string;
    cost: Sum;
    nextDay: { amount: Sum; startsOn: string | null } | null;
    /** The possible cost of leaving without the answer; null where the order waits, or has left. */
    failure: {
      failureCost: Sum | null;
      expectedCost: Sum | null;
      expectedCostAtLeast: boolean;
      missing: number;
    } | null;
  };
}

export interface ShownArticle {
  article: { number: string; title: string; standing: string };
}

export interface ShownMoment {
  type: string;
  occurredAt: Date;
  actor: Named | null;
  details: object;
  body: string | null;
}

/** Reads the parts off the answer that programs get, so that a page never says anything else. */
export function shown(page: RequestPageDto): Omit<PageOfRequest, 'zone' | 'questions' | 'timeline'> {
  const { asOf, offers } = page;
  return {
    asOf,
    request: page.request as ShownRequest,
    clocks: page.clocks as PageOfRequest['clocks'],
    offers: offers === null ? null : offersOf(page),
    table: offers === null ? null : tableOf(page),
    mayOffer: offers !== null && (offers as OffersDto).abilities.makeOffer!,
    orders: (page.orders ?? []) as ShownOrder[],
    articles: page.articles as ShownArticle[],
    feedback: page.feedback as ShownFeedback | null,
    isRequester: (page.request as ShownRequest).side === 'REQUESTER',
  };
}

interface OffersDto {
  onTheTable: Omit<ShownOffer, 'sentences'> | null;
  abilities: Record<string, boolean>;
  negotiations: { offers: Omit<ShownOffer, 'sentences'>[] }[];
}

interface Consequence {
  price: Sum[];
  sentences: string[];
}

const consequencesOf = ({ offerConsequences }: RequestPageDto, offer: string) =>
  (
    offerConsequences as { offers: { offerId: string; whenMade: Consequence; now: Consequence | null }[] } | null
  )?.offers.find(({ offerId }) => offerId === offer);

const offersOf = (page: RequestPageDto): ShownOffer[] =>
  (page.offers as OffersDto).negotiations
    .flatMap(({ offers }) => offers)
    .map((offer) => ({ ...offer, sentences: consequencesOf(page, offer.id)?.whenMade.sentences ?? [] }));

function tableOf(page: RequestPageDto): Table | null {
  const { onTheTable: offer, abilities } = page.offers as OffersDto;
  if (offer === null) return null;
  const { price, sentences } = consequencesOf(page, offer.id)?.now ?? { price: [], sentences: [] };
  return { offer: { ...offer, sentences }, abilities: abilities, price, sentences };
}
