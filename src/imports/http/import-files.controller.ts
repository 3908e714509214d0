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
      'Each row does what `PUT /orders/{system}/{reference}` does, by the same rules. A column that the file lacks leaves the known value. Columns: `system`, `reference`, `ownerDepartment` (its code). Optional: `customer`, `contractTemplate`, `currency`, `value`, `zone`, `promisedDate`, `promiseChange`, `releaseAllowanceDays`, `policy`, `failureCost`, `lostOrderLump`, `phase`, `sourceVersion`, `correctionReason`. The delay profile: `profile` as JSON, or as LINEAR, STEP_LD or FIXED_DATE with `profileAxis`, `profileRate`, `profileGraceUnits`, `profileGraceMode`, `profileCap`, `profileBasisPoints`, `profilePeriodUnits`, `profileCounts`, `profileCapBasisPoints`, `profileBaseValue`, `profileLump`, `profileTail`.',
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
      'A department with a new code is added, one with a known code is corrected. A department that the file lacks stays as it is. Columns: `code`, `name`, `zone`. Optional: `replyTargetSeconds`. A new department takes requests once its calendar is set up.',
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
      'A person with a new address is added. A person with a known address is corrected and gets the named departments. A person whom the file lacks keeps the account and the departments. The file makes nobody an administrator or an executive, and you cannot give yourself a department. Columns: `email`, `name`. Optional: `zone` and `departments`, like `ENG CS:lead`. Invitations are sent with `invite=true` only.',
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
      'A rate is in units of the report currency. The last rate for a day is in force, and the earlier ones are kept. Columns: `currency`, `day`, `rate`; the rate with a dot or a comma.',
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
