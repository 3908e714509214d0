import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { LiveStreams, SCOPE } from '../live-streams.js';
import { LastEventId } from './last-event-id.js';
import { LiveEndDto, LiveEventDto, LiveQuery } from './live.dto.js';

/**
 * A proxy that collects an answer before it passes it on would make a stream of nothing; and a line that has carried a
 * stream carries nothing afterwards, so that a process that stops need not wait for it to fall idle.
 */
const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  connection: 'close',
};

@ApiTags('Live')
@Controller('events')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @Operation('watchEvents', {
    summary: 'Watch changes as they happen',
    description:
      'The stream has server-sent events from the sealed history: `id` is the position, `event` the type, `data` the subject without its texts. Read the resource for these. `Last-Event-ID` or `after` replays without gap or double. Your rights are checked anew for each event. A comment every 15 seconds keeps the line open. An event named `end` says why the stream ends: connect again from the last id. Each person has at most ten streams.',
    access: {
      scope: SCOPE,
      rule: 'Members of the departments that an event is addressed to. Executives see everything, administrators the events of configuration.',
    },
    responses: {
      200: {
        description:
          'The stream. It ends when your session does, when you read too slowly, and with `follow=false`. The schema is that of `data`, as JSON.',
        schema: { oneOf: [LiveEventDto, LiveEndDto].map((data) => ({ $ref: getSchemaPath(data) })) },
      },
    },
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The last id that arrived.', example: '4711' })
  @ApiExtraModels(LiveEventDto, LiveEndDto)
  @ApiProduces('text/event-stream')
  async watch(
    @CurrentActor() actor: Actor,
    @Query() { after, follow, ...wish }: LiveQuery,
    @LastEventId() lastEventId: string | null,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body } = await this.streams.start(actor, {
      wish,
      after: lastEventId ?? after ?? null,
      follow,
      hangUp: () => void (reply.raw.writableFinished || reply.raw.destroy()),
    });
    void reply.headers(STREAM_HEADERS).send(body);
  }
}
