import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { RequestTimeline } from '../queries/request-timeline.js';
import { MomentDto } from './dto/request.dto.js';
import { PresentRequests } from './present-requests.js';

/** A page of what happened to a request, with the names of who acted. */
@Injectable()
export class ShowTimeline {
  constructor(
    private readonly timeline: RequestTimeline,
    private readonly present: PresentRequests,
  ) {}

  async to(actor: Actor, idOrNumber: string, paging: PageQuery): Promise<Page<MomentDto>> {
    const { data, page } = await this.timeline.execute(actor, idOrNumber, paging);
    return { data: await this.present.moments(data), page };
  }
}
