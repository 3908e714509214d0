import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { HolderAtWork } from '../holder-at-work.js';
import { MessageWriter } from '../../messages/message-writer.js';
import { ReopenWindow } from '../reopen-window.js';
import type { ReopenReason } from '../../request-words.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { refuse } from '../../requests.errors.js';
import { RequestReopened } from '../../requests.events.js';

/** The answer did not settle the request. The same clock goes on from where it stopped. */
@Injectable()
export class ReopenRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly window: ReopenWindow,
    private readonly holder: HolderAtWork,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, reason: ReopenReason, words: string | null): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'reopen');
    await this.requireReopenable(request);
    const said = words === null ? null : await this.messages.write(request, actor, { body: words });
    await this.requests.tell(request, RequestReopened, { reason, messageId: said?.messageId ?? null }, { actor });
  }

  /** @throws request.holder_retired, request.reopen_window_passed */
  async requireReopenable(request: Request): Promise<void> {
    await this.holder.require(request);
    const until = await this.window.endOf(request);
    if (this.clock.now() < until) return;
    throw refuse('request.reopen_window_passed', undefined, { reopenOfId: request.id, until: until.toISOString() });
  }
}
