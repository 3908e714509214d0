import type { Client } from './identity.js';
import type { RequestHandle, RequestWorld } from './requests.js';

const HOUR_MS = 3_600_000;

/** The fields of a request's clock that tests of an earlier start compare. Instants in ISO 8601, UTC. */
export interface Clock {
  kind: string;
  startedAt: string;
  elapsedSeconds: number;
  dueAt: string | null;
  breachedAt: string | null;
  result: string | null;
}

/** Calls on Mondays in Berlin, a week apart: received at nine, entered at one. */
export function earlierCalls(world: () => RequestWorld) {
  let monday = Date.parse('2026-03-30T00:00:00+02:00');
  /** An hour of that Monday in Berlin. */
  const at = (hour: number): string => new Date(monday + hour * HOUR_MS).toISOString();
  const iso = (instant: string | null) => (instant === null ? null : new Date(instant).toISOString());
  return {
    at,
    nextMonday: async (): Promise<void> => {
      monday += 7 * 24 * HOUR_MS;
      await world().app.travelTo(at(13));
    },
    called: (more: object = {}) => ({ askedAt: at(9), lateReason: 'Typed in after the call.', ...more }),
    agree: ({ id }: RequestHandle, by: Client = world().erik) => by.put(`/requests/${id}/earlier-start`),
    clock: async ({ id }: RequestHandle, kind: string): Promise<Clock> => {
      const { body } = await world().carla.get(`/requests/${id}/clocks`).expect(200);
      const found = (body as { clocks: Clock[] }).clocks.findLast((each) => each.kind === kind)!;
      return { ...found, startedAt: iso(found.startedAt)!, dueAt: iso(found.dueAt), breachedAt: iso(found.breachedAt) };
    },
  };
}
