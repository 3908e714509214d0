import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, adminsOrExecutives, CurrentActor } from '../../platform/auth/index.js';
import { Feed } from '../../platform/events/index.js';
import { EventRow } from '../../platform/events/event-row.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { ReadSealedEvents } from '../read-sealed-events.js';
import { EventDto, EventPage, FeedQuery, VerificationDto } from './audit.dto.js';

@ApiTags('Audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly readSealedEvents: ReadSealedEvents,
    private readonly feed: Feed,
  ) {}

  @Get('events')
  @Operation('listEvents', {
    summary: 'Read the sealed history',
    description: 'The list has every change as an event, in one order without gaps.',
    access: {
      scope: 'requests:read',
      rule: 'Members of the departments that an event is addressed to. Executives see everything, administrators the events of configuration.',
    },
    responses: { 200: EventPage },
  })
  async events(@CurrentActor() actor: Actor, @Query() query: FeedQuery): Promise<Page<EventDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey(filter, { limit, cursor }, 'bigint');
    const part = { after: listing.after ?? '0', limit: listing.most };
    const rows = await this.readSealedEvents.execute(actor, { ...filter, ...part });
    return listing.page(rows, (row) => row.position!, present);
  }

  @Get('verification')
  @Operation('verifyHistory', {
    summary: 'Prove that history was not rewritten',
    description:
      'The check walks the hash chain over all sealed events and names the first place where it does not hold.',
    access: adminsOrExecutives('admin'),
    responses: { 200: VerificationDto },
  })
  verification(): Promise<VerificationDto> {
    return this.feed.verify();
  }
}

const present = (row: EventRow): EventDto => ({
  position: row.position!,
  id: row.id,
  streamKind: row.stream_kind,
  streamId: row.stream_id,
  sequence: row.sequence,
  type: row.type,
  payload: row.payload,
  actorId: row.actor_id,
  side: row.side,
  channel: row.channel,
  origin: row.origin,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  hash: row.hash!.toString('hex'),
});
