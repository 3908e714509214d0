import { Injectable } from '@nestjs/common';
import { Users } from '../identity/index.js';
import { type Actor, isMember, Memberships } from '../platform/auth/index.js';
import type { StoredEvent } from '../platform/events/index.js';
import { RequestLookup } from '../requests/index.js';

/** Whether a person may know of something at this moment: asked when they are told, and again when they are written to. */
@Injectable()
export class Sight {
  constructor(
    private readonly users: Users,
    private readonly memberships: Memberships,
    private readonly requests: RequestLookup,
  ) {}

  async maySee(userId: string, event: Pick<StoredEvent, 'streamKind' | 'streamId' | 'payload'>): Promise<boolean> {
    const actor = await this.actor(userId);
    if (actor === null) return false;
    if (event.streamKind !== 'request') return true;
    const seen = await this.requests.numbersSeen(actor, [event.streamId]);
    return seen.has(event.streamId) && isForThem(actor, event.payload);
  }

  /** The person as they would be if they came in now; null once they are gone. */
  async actor(userId: string): Promise<Actor | null> {
    const [person] = await this.users.find([userId]);
    if (person === undefined || !person.active) return null;
    const { name, admin, executive } = person;
    return {
      userId,
      name,
      admin,
      executive,
      serviceAccount: false,
      memberships: await this.memberships.of(userId),
      scopes: null,
      tokenId: '',
    };
  }
}

/** A note is its department's own. */
function isForThem(actor: Actor, payload: object): boolean {
  const { visibility, departmentId } = payload as { visibility?: string; departmentId?: string };
  return visibility !== 'INTERNAL' || (departmentId !== undefined && isMember(actor, departmentId));
}
