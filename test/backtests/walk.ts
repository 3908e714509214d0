import type { Client } from '../support/builders/identity.js';
import { aRequest, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { seeded } from '../support/seeded.js';

const HOUR = 3600;

/**
 * People act at random on a few requests while days go by: they ask, reply, hold, answer, reopen, raise, agree on dates,
 * hand on, merge and part. An act that does not fit the moment is refused, and nothing comes of it.
 */
export class Walk {
  private readonly draw: () => number;
  private readonly requests: RequestHandle[] = [];
  /** How often each kind of act was let through. */
  readonly done = new Map<string, number>();

  constructor(
    private readonly world: RequestWorld,
    seed: number,
  ) {
    this.draw = seeded(seed);
  }

  async go(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      if (this.requests.length < 2 || this.draw() < 0.2) this.requests.push(await aRequest(this.world));
      await this.act();
      await this.world.app.pass(Math.floor(this.draw() * 7 * HOUR));
    }
  }

  private readonly acts: Record<string, (request: RequestHandle) => Promise<boolean>> = {
    ask: ({ number }) => this.posts(this.world.erik, `/requests/${number}/questions`, { body: 'Which side?' }),
    reply: async ({ number }) => {
      const { body } = await this.world.carla.get(`/requests/${number}/questions`).expect(200);
      const open = (body.data as { id: string; outcome: string | null }[]).find(({ outcome }) => outcome === null);
      return (
        open !== undefined &&
        this.posts(this.world.carla, `/requests/${number}/questions/${open.id}/reply`, { body: 'Left.' })
      );
    },
    say: ({ number }) =>
      this.posts(this.world.erik, `/requests/${number}/messages`, { body: 'We look.', visibility: 'SHARED' }),
    hold: ({ number }) => {
      const reviewAt = new Date(this.world.app.clock.now().getTime() + 30 * HOUR * 1000).toISOString();
      const hold = { reason: 'The supplier measures it.', reference: 'Mail', reviewAt };
      return this.posts(this.world.erik, `/requests/${number}/holds`, hold);
    },
    resume: ({ number }) => this.puts(this.world.erik, `/requests/${number}/holds/current/resumption`),
    answer: ({ number }) => this.puts(this.world.erik, `/requests/${number}/resolution`, { answer: 'Revision B.' }),
    reopen: ({ number }) => this.posts(this.world.carla, `/requests/${number}/reopenings`, { reason: 'INCOMPLETE' }),
    raise: ({ number }) => this.puts(this.world.erik, `/requests/${number}/priority`, { priority: 'P1' }),
    lower: ({ number }) => this.puts(this.world.carla, `/requests/${number}/priority`, { priority: 'P4' }),
    agree: async ({ number }) => {
      const wish =
        this.draw() < 0.5 ? { kind: 'DURATION', seconds: 12 * HOUR } : { kind: 'DATE', date: this.inDays(4) };
      const { status, body } = await this.world.erik.post(`/requests/${number}/offers`, wish);
      if (status !== 201) return false;
      const { id, hash } = (body as { onTheTable: { id: string; hash: string } }).onTheTable;
      return (await this.world.carla.post(`/offers/${id}/acceptance`, { hash })).status === 200;
    },
    handOn: async ({ number }) => {
      const transfer = { toDepartmentId: this.world.qa.id, reason: 'The bench is yours.' };
      const { status, body } = await this.world.erik.post(`/requests/${number}/transfers`, transfer);
      if (status !== 201) return false;
      const path = `/requests/${number}/transfers/${(body as { id: string }).id}/acceptance`;
      return (await this.world.quinn.put(path, {})).status === 200;
    },
    merge: ({ number }) => this.puts(this.world.erik, `/requests/${number}/merge`, { into: this.any().number }),
    cancel: ({ number }) =>
      this.puts(this.world.carla, `/requests/${number}/cancellation`, { reason: 'NO_LONGER_NEEDED' }),
  };

  private async act(): Promise<void> {
    const names = Object.keys(this.acts);
    const name = names[Math.floor(this.draw() * names.length)]!;
    if (await this.acts[name]!(this.any())) this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }

  private any(): RequestHandle {
    return this.requests[Math.floor(this.draw() * this.requests.length)]!;
  }

  private inDays(days: number): string {
    return new Date(this.world.app.clock.now().getTime() + days * 24 * HOUR * 1000).toISOString();
  }

  private posts = async (by: Client, path: string, body: object): Promise<boolean> =>
    (await by.post(path, body)).status < 300;

  private puts = async (by: Client, path: string, body: object = {}): Promise<boolean> =>
    (await by.put(path, body)).status < 300;
}
