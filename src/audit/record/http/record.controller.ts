import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { ExportRecord } from '../export-record.js';
import { renderRecord } from '../render-record.js';
import { canonical, type SealedRecord } from '../request-record.js';
import { RecordQuery } from './record.dto.js';

/** A request as one document that proves itself. */
@ApiTags('Audit')
@Controller('requests/:request/record')
export class RecordController {
  constructor(private readonly exportRecord: ExportRecord) {}

  @Get()
  @Operation('exportRecord', {
    summary: 'Export a request as one sealed document',
    description:
      'The document has every event with its place in the hash chain, every text and file with its digest, the clocks with their arithmetic, and the offers. It has only the parts you may read, and says so. Its seal is a digest over the whole. The export is an event of the request. `npm run record:verify -- file` proves that a copy is as it was exported.',
    access: {
      scope: 'requests:read',
      rule: 'People who take or took part in the request. The export is recorded on it.',
    },
    responses: {
      200: {
        content: {
          'application/json': { schema: { type: 'object', additionalProperties: true } },
          'text/html': { schema: { type: 'string' } },
        },
      },
    },
  })
  async export(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Query() { format = 'json' }: RecordQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const record = await this.exportRecord.execute(actor, request);
    const bytes = Buffer.from(format === 'html' ? renderRecord(record) : canonical(record));
    await reply
      .header('content-type', format === 'html' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${nameOf(record)}.${format}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .send(bytes);
  }
}

const nameOf = ({ request, asOf }: SealedRecord): string => `${request.number ?? request.id}-${asOf.slice(0, 10)}`;
