import { Injectable } from '@nestjs/common';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { Message } from './message.entity.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { MergedRequests } from '../merging/merged-requests.js';
import { mayReadConversation } from '../requests.policy.js';
import { WorkLog } from '../working/work-log.entity.js';

/** `mergedFromId`: the merged request that the message was written on. Null: it was written on the request that is read. */
export type ConversationMessage = Omit<Message, 'requestId'> & { mergedFromId: string | null };

/** Reads the messages and notes of a request, for people who take part in it. */
@Injectable()
export class ReadConversation {
  constructor(
    private readonly requests: RequestStore,
    private readonly database: Database,
    private readonly merged: MergedRequests,
  ) {}

  /** The request, if this person may read its conversation. @throws request.not_found */
  async of(actor: Actor, idOrNumber: string): Promise<Request> {
    const request = await this.requests.visible(actor, idOrNumber);
    if (!mayReadConversation(actor, request)) throw refuse('request.not_found');
    return request;
  }

  /**
   * The ids of the request and of the requests merged into it that this person may read. Their conversations are read
   * as one.
   * @throws request.not_found
   */
  async withMerged(actor: Actor, idOrNumber: string): Promise<string[]> {
    const request = await this.of(actor, idOrNumber);
    return [request.id, ...(await this.merged.readBy(actor, request)).map(({ id }) => id)];
  }

  /** Shared messages, and the notes of the reader's own departments, in the order in which they were written. */
  async messages(actor: Actor, idOrNumber: string, paging: PageQuery): Promise<Page<ConversationMessage>> {
    const ids = await this.withMerged(actor, idOrNumber);
    const listing = Listing.byKey(['messages', ids[0]!], paging, 'uuid');
    const query = this.database
      .repository(Message)
      .createQueryBuilder('m')
      .where('m.requestId = ANY (:ids)', { ids })
      .andWhere(`(m.visibility = 'SHARED' OR m.departmentId = ANY (:own))`, { own: departmentIdsOf(actor) })
      .orderBy('m.id')
      .take(listing.most);
    if (listing.after !== null) query.andWhere('m.id > :after', { after: listing.after });
    return listing.page(
      await query.getMany(),
      ({ id }) => id,
      ({ requestId, ...message }) => ({ ...message, mergedFromId: requestId === ids[0] ? null : requestId }),
    );
  }

  /** The minutes that the reader's own departments logged on the request and on the requests merged into it. */
  async workLogs(actor: Actor, idOrNumber: string): Promise<WorkLog[]> {
    const ids = await this.withMerged(actor, idOrNumber);
    return this.database
      .repository(WorkLog)
      .createQueryBuilder('w')
      .where('w.requestId = ANY (:ids) AND w.departmentId = ANY (:own)', { ids, own: departmentIdsOf(actor) })
      .orderBy('w.id')
      .getMany();
  }
}
