import { Controller, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, admins, CurrentActor } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { Operation } from '../../platform/http/operation.js';
import { ImportHistory } from '../history/import-history.js';
import { readMapping } from '../history/read-mapping.js';
import { withUpload } from '../spool.js';
import { HistoryReportDto } from './dto/history.dto.js';
import { ImportQuery } from './dto/imports.dto.js';
import { presentHistory } from './present-history.js';

/** The import of requests from another tool. */
@ApiTags('Imports')
@Controller('imports')
export class HistoryImportController {
  constructor(
    private readonly history: ImportHistory,
    private readonly config: Config,
  ) {}

  @Post('history')
  @Operation('importHistory', {
    summary: 'Import the history of another tool',
    description:
      'Requests and what became of them, from a CSV file: in our own format, with one row for each event (`reference`, `event`, `at`, `requester`, `provider`, `service`, `priority`, `channel`, `title`, `description`, `to`, `person`, `reason`, `text`), or as another tool exports it, with a mapping in the field `mapping`. `docs/history-import.md` describes both.\n\nThe history is measured by the clocks and reports of this house and disturbs nobody: no timer, no notice, no mail, no webhook, no place in a queue. Nothing that is not known is made up: the answer accounts for everything that could not be mapped as it stood, by reason, with examples.\n\nRequests come in by batches. A file that is sent again after it broke off goes on; sent again after its end it changes nothing. `rows`, `created` and `unchanged` count requests, `outdated` those that were imported before with another history and stay as they are. `dryRun=true` judges everything and writes nothing.',
    access: admins(),
    responses: { 200: { type: HistoryReportDto, description: 'A dry run.' }, 201: HistoryReportDto },
  })
  @NotIdempotent()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        file: { type: 'string', format: 'binary' },
        mapping: { type: 'string', description: 'A mapping as JSON; without it the file is in our own format.' },
      },
    },
  })
  async importHistory(
    @CurrentActor() actor: Actor,
    @Query() { dryRun }: ImportQuery,
    @Req() upload: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HistoryReportDto> {
    const report = await withUpload(
      upload,
      this.config.uploadLimitBytes,
      (file, { mapping }) => this.history.execute(actor, file, readMapping(mapping), dryRun),
      ['mapping'],
    );
    void reply.status(report.run === null ? HttpStatus.OK : HttpStatus.CREATED);
    return presentHistory(actor, report);
  }
}
