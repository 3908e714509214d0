import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { GetRequest } from '../queries/get-request.js';
import { OrdersAbove } from '../above/orders-above.js';
import { RequestDto, SentRequestDto } from './dto/request.dto.js';
import { PresentRequests } from './present-requests.js';

/** The answer to every act on a request: the request as it stands now, with what may be done next. */
@Injectable()
export class ShowRequest {
  constructor(
    private readonly getRequest: GetRequest,
    private readonly present: PresentRequests,
    private readonly above: OrdersAbove,
  ) {}

  async to(actor: Actor, idOrNumber: string): Promise<RequestDto> {
    return this.present.whole(actor, await this.getRequest.execute(actor, idOrNumber));
  }

  /**
   * A request that was just sent, with the order that only requests have named.
   * @param namesOrder false where it is known to name none
   */
  async sent(actor: Actor, id: string, namesOrder = true): Promise<SentRequestDto> {
    const request = await this.to(actor, id);
    return { ...request, newOrder: namesOrder ? await this.above.orders.onlyNamedBy(actor, request.id) : null };
  }
}
