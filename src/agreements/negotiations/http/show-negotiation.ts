import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ReadNegotiation } from '../acts/read-negotiation.js';
import { BacktestsAbove } from '../backtests-above.js';
import type { NegotiationDto } from './dto/negotiation.dto.js';
import { presentNegotiation } from './present-negotiation.js';

/** A negotiation as it stands after a move, to whoever made it. */
@Injectable()
export class ShowNegotiation {
  constructor(
    private readonly readNegotiation: ReadNegotiation,
    private readonly above: BacktestsAbove,
    private readonly clock: Clock,
  ) {}

  async to(actor: Actor, id: string): Promise<NegotiationDto> {
    const read = await this.readNegotiation.execute(actor, id);
    return presentNegotiation(actor, read, await this.above.backtests.newestOf(actor, id), this.clock.now());
  }
}
