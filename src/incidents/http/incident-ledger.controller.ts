import { Body, Controller, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Attachments, readUpload, sendDownload } from '../../attachments/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Config } from '../../platform/config/config.js';
import { IdPipe } from '../../platform/http/fields.js';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { Operation } from '../../platform/http/operation.js';
import { AddEvidence } from '../acts/add-evidence.js';
import { RecordLine } from '../acts/record-line.js';
import { WaiveItem } from '../acts/waive-item.js';
import { IncidentLookup } from '../incident-lookup.js';
import { refuse } from '../incidents.errors.js';
import { mayRecordLine } from '../incidents.policy.js';
import { parseQuantity } from '../quantity.js';
import { EvidenceDto, IncidentLineDto, RecordLineBody, WaiverBody } from './dto/ledger.dto.js';
import { IncidentDto } from './dto/incident.dto.js';
import { presentEvidence, presentIncidentLine } from './present-incident.js';
import { ShowIncident } from './show-incident.js';

const INVOLVED = { scope: 'orders:write', rule: 'Members of the departments that have a part in the order.' } as const;

/** The ledger of a failure, line by line, with its evidence. */
@ApiTags('Incidents')
@Controller('incidents/:incident')
export class IncidentLedgerController {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly recordLine: RecordLine,
    private readonly waiveItem: WaiveItem,
    private readonly addEvidence: AddEvidence,
    private readonly attachments: Attachments,
    private readonly show: ShowIncident,
    private readonly config: Config,
  ) {}

  @Post('lines')
  @Operation('recordIncidentLine', {
    summary: 'Record a cost of an incident',
    description:
      'Lines are never changed. To correct one, record its opposite with `reversesId`, then the right one. An actual ' +
      'settles an estimate when it names its item; the item then counts by its actuals.',
    access: INVOLVED,
    responses: { 201: IncidentLineDto },
  })
  async record(
    @CurrentActor() actor: Actor,
    @Param('incident') idOrNumber: string,
    @Body() { amount, quantity, threePoints, ...body }: RecordLineBody,
  ): Promise<IncidentLineDto> {
    const line = await this.recordLine.execute(actor, idOrNumber, {
      ...body,
      amount: BigInt(amount.amount),
      currency: amount.currency,
      quantity: quantity
        ? { milli: parseQuantity(quantity.value), unit: quantity.unit, rate: BigInt(quantity.rate) }
        : null,
      threePoints: threePoints
        ? { low: BigInt(threePoints.low), likely: BigInt(threePoints.likely), high: BigInt(threePoints.high) }
        : null,
      note: body.note ?? '',
      coversDelayCost: body.coversDelayCost ?? false,
      reversesId: body.reversesId ?? null,
      itemId: body.itemId ?? null,
      evidenceId: body.evidenceId ?? null,
    });
    return presentIncidentLine(line, amount.currency);
  }

  @Put('items/:item/waiver')
  @Operation('waiveIncidentItem', {
    summary: 'Accept an estimate as it stands',
    description: 'The item will get no actual. Once every item is actual or accepted, the incident is costed.',
    access: { scope: 'orders:write', rule: 'A lead of the department that owns the order.' },
    responses: { 200: IncidentDto },
  })
  async waive(
    @CurrentActor() actor: Actor,
    @Param('incident') idOrNumber: string,
    @Param('item', IdPipe) item: string,
    @Body() { reason }: WaiverBody,
  ): Promise<IncidentDto> {
    await this.waiveItem.execute(actor, idOrNumber, item, reason);
    return this.show.execute(actor, idOrNumber);
  }

  @Post('evidence')
  @Operation('addEvidence', {
    summary: 'Add a file that proves a cost',
    description:
      'Evidence is an invoice, a photo or a test report, in the field `file`. Lines refer to it. It is never deleted.',
    access: INVOLVED,
    responses: { 201: EvidenceDto },
  })
  @NotIdempotent()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async prove(
    @CurrentActor() actor: Actor,
    @Param('incident') idOrNumber: string,
    @Req() upload: FastifyRequest,
  ): Promise<EvidenceDto> {
    const { facts } = await this.lookup.visibleTo(actor, idOrNumber);
    // Before the bytes: whoever may not add a file need not send one to hear so.
    if (!mayRecordLine(actor, facts)) throw refuse('incident.not_yours_to_cost');
    const { upload: file } = await readUpload(upload, this.config.uploadLimitBytes);
    return presentEvidence(await this.addEvidence.execute(actor, idOrNumber, file));
  }

  @Get('evidence/:evidence')
  @Operation('downloadEvidence', {
    summary: 'Download a file that proves a cost',
    description: 'The file is sent as a download and never displayed.',
    access: { scope: 'orders:read', rule: 'People who may see the order.' },
    responses: { 200: { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProduces('*/*')
  async download(
    @CurrentActor() actor: Actor,
    @Param('incident') idOrNumber: string,
    @Param('evidence', IdPipe) evidence: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { incident } = await this.lookup.visibleTo(actor, idOrNumber);
    const { view, bytes } = await this.attachments.open({ kind: 'incident', id: incident.id }, evidence);
    await sendDownload(reply, view, bytes);
  }
}
