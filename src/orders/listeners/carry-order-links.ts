import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RequestLookup, RequestMerged, RequestParted } from '../../requests/index.js';
import { CarriedLinks } from '../carried-links.js';

/**
 * Carries the order links of a merged request over to the survivor. Within the transaction, so that no moment of the
 * order is lost or counted twice. The act has locked both requests, so the links of both are written here.
 */
@InTransactionListener('orders')
export class CarryOrderLinks {
  constructor(
    private readonly requests: RequestLookup,
    private readonly carried: CarriedLinks,
  ) {}

  @Listens(RequestMerged)
  async onMerged({ streamId, actorId, occurredAt, payload }: StoredEvent<{ intoId: string }>): Promise<void> {
    const duplicate = (await this.requests.find(streamId))!;
    const survivor = (await this.requests.find(payload.intoId))!;
    await this.carried.carry({ duplicate, survivor, actorId: actorId!, at: occurredAt });
  }

  @Listens(RequestParted)
  async onParted(event: StoredEvent<{ fromId: string; mergedAt: string }>): Promise<void> {
    const { streamId, actorId, occurredAt, payload } = event;
    const duplicate = (await this.requests.find(streamId))!;
    const survivor = (await this.requests.find(payload.fromId))!;
    const merge = { duplicate, survivor, actorId: actorId!, at: occurredAt };
    await this.carried.giveBack(merge, new Date(payload.mergedAt));
  }
}
