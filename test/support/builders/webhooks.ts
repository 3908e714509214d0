import type { TestApp } from '../app.js';
import type { WebhookReceiver } from '../webhook-receiver.js';
import type { Client } from './identity.js';

/** Settings that allow calls to a test's own receiver, with a short timeout for one that does not answer. */
export const RECEIVERS_ALLOWED = { OUTBOUND_ALLOW: '127.0.0.0/8', OUTBOUND_TIMEOUT_MS: '200' };

/** Registers the receiver and gives it its secret. Returns the id of the endpoint. */
export async function anEndpoint(admin: Client, receiver: WebhookReceiver, more: object = {}): Promise<string> {
  const { body } = await admin.post('/webhook-endpoints', { url: receiver.url, ...more }).expect(201);
  const { id, secret } = body as { id: string; secret: string };
  receiver.secret = secret;
  return id;
}

/**
 * Handles everything that is due and moves to the next due instant, until no delivery is queued. Returns the number of
 * rounds.
 */
export async function untilNothingIsQueued(app: TestApp): Promise<number> {
  for (let rounds = 0; ; rounds += 1) {
    await app.settle();
    const [next] = await app.database.query<{ at: Date | null }>(
      `SELECT min(next_attempt_at) AS at FROM webhook_delivery WHERE state = 'QUEUED'`,
    );
    if (next!.at === null) return rounds;
    if (rounds > 500) throw new Error('Deliveries are on their way for ever');
    await app.travelTo(next!.at);
  }
}
