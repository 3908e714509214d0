import { Controller, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, type Actor, CurrentActor } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { RunImport } from '../acts/run-import.js';
import { refuse } from '../imports.errors.js';
import { mayImportOrders } from '../imports.policy.js';
import type { ImportKind } from '../kinds/import-kind.js';
import { OrdersImport } from '../kinds/orders.js';
import { withUpload } from '../spool.js';
import { ImportQuery, ImportReportDto } from './dto/imports.dto.js';
import { presentReport } from './present-import.js';
import { TakesCsv } from './takes-csv.js';

interface Upload {
  actor: Actor;
  upload: FastifyRequest;
  reply: FastifyReply;
  dryRun: boolean;
}

/** What comes in as a CSV file. */
@ApiTags('Imports')
@Controller('imports')
export class ImportFilesController {
  constructor(
    private readonly runImport: RunImport,
    private readonly orders: OrdersImport,
    private readonly config: Config,
  ) {}

  @Post('orders')
  @Access({ scope: 'orders:write', rule: 'Leads, for orders of the departments they lead.' })
  @TakesCsv({
    operationId: 'importOrders',
    summary: 'Import orders',
    description:
      'Each row says what `PUT /orders/{system}/{reference}` would, by the same rules; columns that are not there leave what is known. Columns: `system`, `reference`, `ownerDepartment` (its code); then, as wanted, `customer`, `contractTemplate`, `currency`, `value`, `zone`, `promisedDate`, `promiseChange`, `releaseAllowanceDays`, `policy`, `failureCost`, `lostOrderLump`, `phase`, `sourceVersion`, `correctionReason`; and what lateness costs: `profile` as JSON, or as LINEAR, STEP_LD or FIXED_DATE with `profileAxis`, `profileRate`, `profileGraceUnits`, `profileGraceMode`, `profileCap`, `profileBasisPoints`, `profilePeriodUnits`, `profileCounts`, `profileCapBasisPoints`, `profileBaseValue`, `profileLump`, `profileTail`.',
  })
  async importOrders(
    @CurrentActor() actor: Actor,
    @Query() { dryRun }: ImportQuery,
    @Req() upload: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReportDto> {
    if (!mayImportOrders(actor)) throw refuse('import.not_yours');
    return this.import(this.orders, { actor, upload, reply, dryRun });
  }

  private async import<Word>(
    kind: ImportKind<Word>,
    { actor, upload, reply, dryRun }: Upload,
  ): Promise<ImportReportDto> {
    const report = await withUpload(upload, this.config.uploadLimitBytes, (file) =>
      this.runImport.execute(actor, kind, file, dryRun),
    );
    void reply.status(report.run === null ? HttpStatus.OK : HttpStatus.CREATED);
    return presentReport(actor, report);
  }
}
