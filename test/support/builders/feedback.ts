import type { Client } from './identity.js';
import type { RequestHandle, RequestWorld } from './requests.js';

/** The feedback on the answers to a request, as one reader sees it. */
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

/** Rates an answer, the first one by default. */
export const rate = (
  who: Client,
  { number }: Pick<RequestHandle, 'number'>,
  stars: number,
  { resolution = 1, comment = null as string | null } = {},
) => who.put(`/requests/${number}/resolutions/${resolution}/rating`, { stars, comment });

export const followUp = (who: Client, { number }: Pick<RequestHandle, 'number'>, outcome: string, resolution = 1) =>
  who.put(`/requests/${number}/resolutions/${resolution}/follow-up`, { outcome, note: 'So they said.' });

/** Carla reopens the request because the answer was wrong, and Erik gives another answer. */
export async function answeredAgain({ carla, erik }: RequestWorld, { number }: RequestHandle): Promise<void> {
  await carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG' }).expect(201);
  await erik.put(`/requests/${number}/resolution`, { answer: 'Revision C after all.' }).expect(200);
}

/** An administrator deactivates the account of a person who left. */
export async function leaves({ admin }: RequestWorld, { userId }: Client): Promise<void> {
  const { headers } = await admin.get(`/users/${userId}`).expect(200);
  await admin.patch(`/users/${userId}`, { active: false }).set('if-match', headers.etag!).expect(200);
}

const DAY_MS = 86_400_000;

/** Gives each test of a file a Monday morning of its own, after all consequences of earlier tests have ended. */
export class Weeks {
  private monday: number | null = null;

  constructor(private readonly world: () => RequestWorld) {}

  async begin(): Promise<void> {
    const { app } = this.world();
    this.monday = this.monday === null ? app.clock.now().getTime() : this.monday + 28 * DAY_MS;
    await app.travelTo(new Date(this.monday));
  }

  /** Moves to a time of day, this many days after that Monday, and handles everything that is due before it. */
  async on(days: number, time: string): Promise<void> {
    const { app } = this.world();
    await app.travelTo(this.at(days, time));
    await app.settle();
  }

  at(days: number, time: string): Date {
    return new Date(`${new Date(this.monday! + days * DAY_MS).toISOString().slice(0, 10)}T${time}Z`);
  }
}
