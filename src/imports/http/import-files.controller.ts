import { Controller, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, admins, CurrentActor } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { RunImport } from '../acts/run-import.js';
import { refuse } from '../imports.errors.js';
import { mayImportOrders } from '../imports.policy.js';
import type { ImportKind } from '../kinds/import-kind.js';
import { DepartmentsImport } from '../kinds/departments.js';
import { ExchangeRatesImport } from '../kinds/exchange-rates.js';
import { OrdersImport } from '../kinds/orders.js';
import { UsersImport } from '../kinds/users.js';
import { withUpload } from '../spool.js';
import { ImportQuery, ImportReportDto, ImportUsersQuery } from './dto/imports.dto.js';
import { presentReport } from './present-import.js';
import { TakesCsv } from './takes-csv.js';

interface Upload {
  actor: Actor;
  upload: FastifyRequest;
  reply: FastifyReply;
  dryRun: boolean;
  invite?: boolean;
}

/** Imports of CSV files. */
@ApiTags('Imports')
@Controller('imports')
export class ImportFilesController {
  constructor(
    private readonly runImport: RunImport,
    private readonly orders: OrdersImport,
    private readonly departments: DepartmentsImport,
    private readonly users: UsersImport,
    private readonly rates: ExchangeRatesImport,
    private readonly config: Config,
  ) {}

  @Post('orders')
  @TakesCsv('importOrders', {
    summary: 'Import orders',
    description:
      'Each row says what `PUT /orders/{system}/{reference}` would, by the same rules; columns that are not there leave what is known. Columns: `system`, `reference`, `ownerDepartment` (its code); then, as wanted, `customer`, `contractTemplate`, `currency`, `value`, `zone`, `promisedDate`, `promiseChange`, `releaseAllowanceDays`, `policy`, `failureCost`, `lostOrderLump`, `phase`, `sourceVersion`, `correctionReason`; and what lateness costs: `profile` as JSON, or as LINEAR, STEP_LD or FIXED_DATE with `profileAxis`, `profileRate`, `profileGraceUnits`, `profileGraceMode`, `profileCap`, `profileBasisPoints`, `profilePeriodUnits`, `profileCounts`, `profileCapBasisPoints`, `profileBaseValue`, `profileLump`, `profileTail`.',
    access: { scope: 'orders:write', rule: 'Leads, for orders of the departments they lead.' },
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

  @Post('departments')
  @TakesCsv('importDepartments', {
    summary: 'Import departments',
    description:
      'New codes are added, known ones corrected; none is retired by being left out. Columns: `code`, `name`, `zone`; as wanted `replyTargetSeconds`. A new department takes requests once its calendar is set up.',
    access: admins(),
  })
  importDepartments(
    @CurrentActor() actor: Actor,
    @Query() { dryRun }: ImportQuery,
    @Req() upload: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReportDto> {
    return this.import(this.departments, { actor, upload, reply, dryRun });
  }

  @Post('users')
  @TakesCsv('importUsers', {
    summary: 'Import people',
    description:
      'New addresses are added, known ones corrected and placed; nobody is deactivated or removed from a department by being left out, offices are not given by a file, and you place yourself nowhere. Columns: `email`, `name`; as wanted `zone` and `departments`, like `ENG CS:lead`. Invitations are sent with `invite=true` only.',
    access: admins(),
  })
  importUsers(
    @CurrentActor() actor: Actor,
    @Query() { dryRun, invite }: ImportUsersQuery,
    @Req() upload: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReportDto> {
    return this.import(this.users, { actor, upload, reply, dryRun, invite });
  }

  @Post('exchange-rates')
  @TakesCsv('importExchangeRates', {
    summary: 'Import exchange rates',
    description:
      'In units of the report currency; an earlier word on a day is kept, the last one holds. Columns: `currency`, `day`, `rate`, the rate with a dot or a comma.',
    access: admins(),
  })
  importRates(
    @CurrentActor() actor: Actor,
    @Query() { dryRun }: ImportQuery,
    @Req() upload: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportReportDto> {
    return this.import(this.rates, { actor, upload, reply, dryRun });
  }

  private async import<Word>(
    kind: ImportKind<Word>,
    { actor, upload, reply, dryRun, invite = false }: Upload,
  ): Promise<ImportReportDto> {
    const report = await withUpload(upload, this.config.uploadLimitBytes, (file) =>
      this.runImport.execute(actor, kind, file, { dryRun, invite }),
    );
    void reply.status(report.run === null ? HttpStatus.OK : HttpStatus.CREATED);
    return presentReport(actor, report);
  }
}
