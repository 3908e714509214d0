import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../identity.errors.js';
import { UserCreated, userStream } from '../identity.events.js';
import { Person, toPerson } from '../person.js';
import { IssuedToken } from '../tokens.js';
import { UserStore, type NewUser } from '../user-store.js';
import { InviteUser } from './invite-user.js';

/** Adds a person, and invites them to set their first password unless the invitation is left for later. */
@Injectable()
export class CreateUser {
  constructor(
    private readonly users: UserStore,
    private readonly events: EventLog,
    private readonly inviteUser: InviteUser,
  ) {}

  @Transactional()
  async execute(
    actor: Actor,
    values: Omit<NewUser, 'passwordHash'>,
    { invite } = { invite: true },
  ): Promise<{ person: Person; invitation: IssuedToken | null }> {
    const user = await this.users.add({ ...values, passwordHash: null });
    if (user === null) throw refuse('user.email_taken');
    const { admin, executive, zone } = user;
    await this.events.record(UserCreated, {
      stream: userStream(user.id),
      payload: { admin, executive, zone },
      actorId: actor.userId,
      audience: [],
    });
    const invitation = invite ? await this.inviteUser.execute(actor, user.id) : null;
    return { person: toPerson(user), invitation };
  }
}
