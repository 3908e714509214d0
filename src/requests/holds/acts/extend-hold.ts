import { Injectable } from '@nestjs/common';
import { Calendars } from '../../../departments/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock, toSeconds } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { Timers } from '../../../platform/timers/index.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { HoldExtended, HoldExtensionProposed, HoldExtensionRefused } from '../../requests.events.js';
import { refuse } from '../holds.errors.js';
import type { HoldExtension } from '../hold-extension.entity.js';
import { HoldExtensions } from '../hold-extensions.js';
import { freeUntil, needsConsent } from '../hold-patience.js';
import { Holds } from '../holds.js';
import { HOLD_END } from '../end-holds.js';

/** Extends a hold. The requester must agree to a review date beyond ten working days, and to a second extension. */
@Injectable()
export class ExtendHold {
  constructor(
    private readonly requests: RequestStore,
    private readonly holds: Holds,
    private readonly extensions: HoldExtensions,
    private readonly calendars: Calendars,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, reviewAt: Date, reason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'proposeHoldExtension');
    const hold = (await this.holds.open(request.id))!;
    if (reviewAt <= hold.reviewAt || reviewAt <= this.clock.now()) throw refuse('hold.not_longer');
    const free = freeUntil(await this.calendars.of(request.holderDepartmentId), toSeconds(hold.startedAt));
    const consent = needsConsent(toSeconds(reviewAt), free, await this.extensions.granted(hold.id));
    const extension = await this.extensions.propose(hold.id, reviewAt, reason, actor);
    if (!consent) return this.extend(actor, request, extension);
    const payload = { holdId: hold.id, extensionId: extension.id, reviewAt: reviewAt.toISOString() };
    await this.requests.tell(request, HoldExtensionProposed, payload, { actor });
  }

  @Transactional()
  async consent(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'consentToHoldExtension');
    await this.extend(actor, request, await this.extensions.open((await this.holds.open(request.id))!.id));
  }

  /** The requester refuses. The hold ends at its old review date. */
  @Transactional()
  async refuse(actor: Actor, idOrNumber: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'refuseHoldExtension');
    const { id: extensionId, holdId } = await this.extensions.open((await this.holds.open(request.id))!.id);
    await this.extensions.settle(extensionId, 'REFUSED', actor);
    await this.requests.tell(request, HoldExtensionRefused, { holdId, extensionId }, { actor });
  }

  private async extend(actor: Actor, request: Request, { id, holdId, reviewAt }: HoldExtension): Promise<void> {
    await this.extensions.settle(id, 'EXTENDED', actor);
    await this.holds.extend(holdId, reviewAt);
    await this.timers.schedule({ kind: HOLD_END, subjectId: request.id, dueAt: reviewAt, payload: { holdId } });
    const payload = { holdId, extensionId: id, reviewAt: reviewAt.toISOString() };
    await this.requests.tell(request, HoldExtended, payload, { actor });
  }
}
