import type { Client } from './identity.js';
import type { RequestHandle, RequestWorld } from './requests.js';

/** The feedback on the answers to a request, as somebody reads it. */
export interface Feedback {
  resolution: number | null;
  ratableUntil: string | null;
  own: { stars: number; comment: string | null } | null;
  ratings: { resolution: number; side: string; department: { code: string }; stars: number; comment: string | null }[];
  thanks: { helper: { name: string }; thankedBy: { name: string }; words: string }[];
  helpers: { id: string; name: string }[];
  followUps: { resolution: number; dueAt: string; missed: boolean; ending: string | null; outcome: string | null }[];
  abilities: { rate: boolean; thank: boolean; followUp: boolean };
}

export const feedbackTo = async (who: Client, { number }: Pick<RequestHandle, 'number'>): Promise<Feedback> =>
  (await who.get(`/requests/${number}/feedback`).expect(200)).body as Feedback;

/** Somebody's stars for an answer; the first one unless told. */
export const rate = (
  who: Client,
  { number }: Pick<RequestHandle, 'number'>,
  stars: number,
  { resolution = 1, comment = null as string | null } = {},
) => who.put(`/requests/${number}/resolutions/${resolution}/rating`, { stars, comment });

export const followUp = (who: Client, { number }: Pick<RequestHandle, 'number'>, outcome: string, resolution = 1) =>
  who.put(`/requests/${number}/resolutions/${resolution}/follow-up`, { outcome, note: 'So they said.' });

/** Carla finds that the answer was none, and Erik gives another. */
export async function answeredAgain({ carla, erik }: RequestWorld, { number }: RequestHandle): Promise<void> {
  await carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG' }).expect(201);
  await erik.put(`/requests/${number}/resolution`, { answer: 'Revision C after all.' }).expect(200);
}

/** An administrator closes the account of somebody who has left. */
export async function leaves({ admin }: RequestWorld, { userId }: Client): Promise<void> {
  const { headers } = await admin.get(`/users/${userId}`).expect(200);
  await admin.patch(`/users/${userId}`, { active: false }).set('if-match', headers.etag!).expect(200);
}

const DAY_MS = 86_400_000;

/** A Monday morning of its own for each test of a file: what an earlier one left behind is over by then. */
export class Weeks {
  private monday: number | null = null;

  constructor(private readonly world: () => RequestWorld) {}

  async begin(): Promise<void> {
    const { app } = this.world();
    this.monday = this.monday === null ? app.clock.now().getTime() : this.monday + 28 * DAY_MS;
    await app.travelTo(new Date(this.monday));
  }

  /** A time of day, so many days after that Monday, with all that falls due and follows until then. */
  async on(days: number, time: string): Promise<void> {
    const { app } = this.world();
    await app.travelTo(this.at(days, time));
    await app.settle();
  }

  at(days: number, time: string): Date {
    return new Date(`${new Date(this.monday! + days * DAY_MS).toISOString().slice(0, 10)}T${time}Z`);
  }
}
