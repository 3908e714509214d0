import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
import { decodeCursor, encodeCursor, type Page, pageOf } from '../../platform/http/pagination.js';
import { CloseIncident } from '../acts/close-incident.js';
import { OpenIncident } from '../acts/open-incident.js';
import { RecordLine } from '../acts/record-line.js';
import { IncidentLookup } from '../incident-lookup.js';
import { abilitiesOf } from '../incidents.policy.js';
import { totalOf } from '../ledger.js';
import { ListIncidents } from '../queries/list-incidents.js';
import {
  IncidentDto,
  IncidentLineDto,
  IncidentListQuery,
  IncidentPageDto,
  IncidentSummaryDto,
  OpenIncidentDto,
  RecordLineDto,
} from './dto/incident.dto.js';
import { presentIncident, presentLine } from './present-incident.js';

@ApiTags('Incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly listIncidents: ListIncidents,
    private readonly openIncident: OpenIncident,
    private readonly recordLine: RecordLine,
    private readonly closeIncident: CloseIncident,
  ) {}

  @Get()
  @Access({ scope: 'orders:read', rule: 'Incidents of the orders you may see.' })
  @ApiOperation({
    operationId: 'listIncidents',
    summary: 'Find incidents',
    description: 'What went wrong with the orders you may see, oldest first, each with its cost.',
  })
  @ApiOkResponse({ type: IncidentPageDto })
  async list(@CurrentActor() actor: Actor, @Query() query: IncidentListQuery): Promise<Page<IncidentSummaryDto>> {
    const { cursor, limit = 50, ...filter } = query;
    const after = cursor === undefined ? null : String(decodeCursor(filter, cursor, 1)[0]);
    const { order, ...dates } = filter;
    const wanted = order === undefined ? dates : { ...dates, order: toOrderName(order) };
    const rows = await this.listIncidents.execute(actor, wanted, after, limit + 1);
    return pageOf(rows, limit, presentIncident, (row) => encodeCursor(filter, [row.incident.id]));
  }

  @Post()
  @Access({ scope: 'orders:write', rule: 'A lead of the department that owns the order.' })
  @ApiOperation({
    operationId: 'openIncident',
    summary: 'Put a failure on record',
    description: 'Something went wrong with an order. What it cost is added line by line.',
  })
  @ApiCreatedResponse({ type: IncidentDto })
  async open(@CurrentActor() actor: Actor, @Body() body: OpenIncidentDto): Promise<IncidentDto> {
    return this.show(actor, await this.openIncident.execute(actor, { ...body, order: { ...body.order } }));
  }

  @Get(':incident')
  @Access({ scope: 'orders:read', rule: 'Whoever may see the order.' })
  @ApiOperation({
    operationId: 'readIncident',
    summary: 'Read an incident',
    description: 'One incident by id or number, with its ledger, the totals and what you may do.',
  })
  @ApiOkResponse({ type: IncidentDto })
  read(@CurrentActor() actor: Actor, @Param('incident') idOrNumber: string): Promise<IncidentDto> {
    return this.show(actor, idOrNumber);
  }

  @Post(':incident/lines')
  @Access({ scope: 'orders:write', rule: 'Members of the departments that have a part in the order.' })
  @ApiOperation({
    operationId: 'recordIncidentLine',
    summary: 'Record a cost of an incident',
    description: 'Lines are never changed. To correct one, record its opposite with `reversesId`, then the right one.',
  })
  @ApiCreatedResponse({ type: IncidentLineDto })
  async record(
    @CurrentActor() actor: Actor,
    @Param('incident') idOrNumber: string,
    @Body() { amount, ...body }: RecordLineDto,
  ): Promise<IncidentLineDto> {
    const line = await this.recordLine.execute(actor, idOrNumber, {
      ...body,
      amount: BigInt(amount.amount),
      currency: amount.currency,
      note: body.note ?? '',
      coversDelayCost: body.coversDelayCost ?? false,
      reversesId: body.reversesId ?? null,
    });
    return presentLine(line, amount.currency);
  }

  @Put(':incident/closure')
  @Access({ scope: 'orders:write', rule: 'A lead of the department that owns the order.' })
  @ApiOperation({
    operationId: 'closeIncident',
    summary: 'Close an incident',
    description: 'Its ledger is complete. It needs at least one line.',
  })
  @ApiOkResponse({ type: IncidentDto })
  async close(@CurrentActor() actor: Actor, @Param('incident') idOrNumber: string): Promise<IncidentDto> {
    await this.closeIncident.execute(actor, idOrNumber);
    return this.show(actor, idOrNumber);
  }

  private async show(actor: Actor, idOrNumber: string): Promise<IncidentDto> {
    const { incident, order, facts } = await this.lookup.visibleTo(actor, idOrNumber);
    const lines = await this.lookup.linesOf([incident.id]);
    return {
      ...presentIncident({ incident, order, ledger: totalOf(lines) }),
      lines: lines.map((line) => presentLine(line, incident.currency)),
      abilities: abilitiesOf(actor, facts),
    };
  }
}

function toOrderName(order: string): { system: string; reference: string } {
  const slash = order.indexOf('/');
  return { system: order.slice(0, slash), reference: order.slice(slash + 1) };
}
