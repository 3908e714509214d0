import type { OpenQuestion } from '../../requests/index.js';
import type { RequestPageDto } from '../http/desk.dto.js';

/** The content of the page of one request. The parts have the shapes of the API. */
export interface PageOfRequest {
  asOf: Date;
  /** IANA name of the time zone in which the reader reads times. */
  zone: string;
  request: ShownRequest;
  clocks: { clocks: ShownClock[] } | null;
  offers: ShownOffer[] | null;
  /** The open offer to decide on. */
  table: Table | null;
  mayOffer: boolean;
  orders: ShownOrder[];
  /** The articles that the answer cites. */
  articles: ShownArticle[];
  questions: OpenQuestion[];
  /** Null for a reader who may read only figures and titles. */
  feedback: ShownFeedback | null;
  /** True when the reader speaks for the requester. */
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
  /** Sentences about the cost and the side that bears it, as at the time of the offer. */
  sentences: string[];
}

export interface Table {
  offer: ShownOffer;
  abilities: Record<'counterOffer' | 'acceptOffer' | 'declineOffer', boolean>;
  /** The current cost that an acceptance acknowledges, one amount for each currency, and the same in words. */
  price: ShownSum[];
  sentences: string[];
}

export interface ShownSum {
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
    cost: ShownSum;
    nextDay: { amount: ShownSum; startsOn: string | null } | null;
    /** The possible cost when the order leaves without the answer; null while the order waits, and after it has left. */
    failure: {
      failureCost: ShownSum | null;
      expectedCost: ShownSum | null;
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

/** Selects the parts from the answer of the API, so that page and API never differ. */
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
  price: ShownSum[];
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
