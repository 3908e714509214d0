import type { RequestPageDto } from '../http/desk.dto.js';

/** What the page shows of the one read; the shapes of the parts are those of the interface. */
export interface PageOfRequest {
  asOf: Date;
  request: ShownRequest;
  clocks: { clocks: ShownClock[] } | null;
  offers: ShownOffer[] | null;
  orders: ShownOrder[];
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
  dueAt: Date | null;
  breachedAt: Date | null;
  committedDate: Date | null;
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
  side: string;
  date: Date | null;
  seconds: number | null;
  outcome: string | null;
  /** What it costs whom, as it was when it was made. */
  sentences: string[];
}

interface Sum {
  amount: string;
  currency: string;
}

export interface ShownOrder {
  order: { reference: string; customer: string | null; promisedDate: string | null };
  delayCost: { state: string; cost: Sum; nextDay: { amount: Sum } | null };
}

export interface ShownMoment {
  type: string;
  occurredAt: Date;
  actor: Named | null;
  details: object;
  text: string | null;
}

/** Reads the parts off the answer that programs get, so that a page never says anything else. */
export function shown(page: RequestPageDto): PageOfRequest {
  const { asOf, orders } = page;
  return {
    asOf,
    request: page.request as ShownRequest,
    clocks: page.clocks as PageOfRequest['clocks'],
    offers: page.offers === null ? null : offersOf(page),
    orders: (orders ?? []).map(({ order, delayCost }) => ({ order, delayCost }) as ShownOrder),
    timeline:
      page.timeline === null
        ? null
        : (page.timeline as Moments).data.map(({ body, ...moment }) => ({ ...moment, text: body })),
  };
}

interface Moments {
  data: (Omit<ShownMoment, 'text'> & { body: string | null })[];
}

function offersOf({ offers, offerConsequences }: RequestPageDto): ShownOffer[] {
  const { negotiations } = offers as { negotiations: { offers: (Omit<ShownOffer, 'sentences'> & { id: string })[] }[] };
  const priced = (offerConsequences as { offers: { offerId: string; whenMade: { sentences: string[] } }[] } | null)
    ?.offers;
  return negotiations
    .flatMap((negotiation) => negotiation.offers)
    .map((offer) => ({
      ...offer,
      sentences: priced?.find(({ offerId }) => offerId === offer.id)?.whenMade.sentences ?? [],
    }));
}
