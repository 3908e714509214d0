import { Injectable } from '@nestjs/common';
import { localDateOf } from '@lockstep/working-time';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock, toSeconds } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { MessageWriter } from '../messages/message-writer.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { THOSE_REMINDED } from '../request-words.js';
import { RequestReminded } from '../requests.events.js';
import { refuse } from './reminders.errors.js';

/** The requester reminds the provider of an unanswered request. Reminders are counted for the provider. */
@Injectable()
export class RemindProvider {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, words: string | null): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'remind');
    await this.requireNotToday(request);
    const said = words === null ? null : await this.messages.write(request, actor, { body: words });
    const payload = { messageId: said?.messageId ?? null, digest: said?.digest ?? null, roles: THOSE_REMINDED };
    await this.requests.tell(request, RequestReminded, payload, { actor });
  }

  /** Allows one reminder on a calendar day, in the time zone of the requester. @throws reminder.once_a_day */
  async requireNotToday({ requesterDepartmentId, remindedAt }: Request): Promise<void> {
    if (remindedAt === null) return;
    const { zone } = await this.departments.byId(requesterDepartmentId);
    const today = localDateOf(zone, this.clock.nowSeconds());
    if (localDateOf(zone, toSeconds(remindedAt)) === today) {
      throw refuse('reminder.once_a_day', undefined, { at: remindedAt });
    }
  }
}
