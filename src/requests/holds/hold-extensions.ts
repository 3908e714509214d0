import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId } from '../../platform/database/index.js';
import { refuse } from './holds.errors.js';
import { HoldExtension } from './hold-extension.entity.js';

/** Proposed extensions of holds as rows. The database allows one open extension per hold. */
@Injectable()
export class HoldExtensions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  granted(holdId: string): Promise<number> {
    return this.rows.countBy({ holdId, outcome: 'EXTENDED' });
  }

  /** Refuses while another extension waits for the consent of the requester. @throws hold.consent_awaited */
  async propose(holdId: string, reviewAt: Date, reason: string, actor: Actor): Promise<HoldExtension> {
    await this.requireNoneOpen(holdId);
    const asked = { id: newId(), holdId, reviewAt, reason, proposedById: actor.userId, proposedAt: this.clock.now() };
    const extension = { ...asked, outcome: null, settledById: null, settledAt: null };
    await this.rows.insert(extension);
    return extension;
  }

  /** @throws hold.consent_awaited */
  async requireNoneOpen(holdId: string): Promise<void> {
    if (await this.rows.existsBy({ holdId, settledAt: IsNull() })) throw refuse('hold.consent_awaited');
  }

  /** The open extension of a hold. @throws hold.nothing_proposed */
  async open(holdId: string): Promise<HoldExtension> {
    const open = await this.rows.findOneBy({ holdId, settledAt: IsNull() });
    if (open === null) throw refuse('hold.nothing_proposed');
    return open;
  }

  async settle(id: string, outcome: 'EXTENDED' | 'REFUSED', actor: Actor): Promise<void> {
    await this.rows.update({ id }, { outcome, settledById: actor.userId, settledAt: this.clock.now() });
  }

  /** Restores the extension that lapsed when the hold ended. It needs the consent of the requester again. */
  async restore(holdId: string): Promise<void> {
    await this.rows.update({ holdId, outcome: 'LAPSED' }, { outcome: null, settledAt: null });
  }

  private get rows() {
    return this.database.repository(HoldExtension);
  }
}
