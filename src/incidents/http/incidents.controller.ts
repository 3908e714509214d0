import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page } from '../../platform/http/pagination.js';
import { CloseIncident } from '../acts/close-incident.js';
import { NoteFindings } from '../acts/note-findings.js';
import { OpenIncident } from '../acts/open-incident.js';
import { ListIncidents } from '../queries/list-incidents.js';
import {
  ConclusionBody,
  FindingsBody,
  IncidentDto,
  IncidentListQuery,
  IncidentPage,
  IncidentSummaryDto,
  OpenIncidentBody,
} from './dto/incident.dto.js';
import { presentIncident } from './present-incident.js';
import { ShowIncident } from './show-incident.js';

const OWNER = { scope: 'orders:write', rule: 'A lead of the department that owns the order.' } as const;

@ApiTags('Incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly listIncidents: ListIncidents,
    private readonly openIncident: OpenIncident,
    private readonly noteFindings: NoteFindings,
    private readonly closeIncident: CloseIncident,
    private readonly show: ShowIncident,
  ) {}

  @Get()
  @Operation('listIncidents', {
    summary: 'Find incidents',
    description: 'The list has incidents of the orders you may see, each with its cost. The oldest comes first.',
    access: { scope: 'orders:read', rule: 'People who may see the order of the incident.' },
    responses: { 200: IncidentPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: IncidentListQuery): Promise<Page<IncidentSummaryDto>> {
    const { limit, cursor, ...filter } = query;
    const listing = Listing.byKey(filter, { limit, cursor }, 'uuid');
    const { order, ...dates } = filter;
    const wanted = order === undefined ? dates : { ...dates, order: toOrderName(order) };
    const rows = await this.listIncidents.execute(actor, wanted, listing.after, listing.most);
    return listing.page(rows, (row) => row.incident.id, presentIncident);
  }

  @Post()
  @Operation('openIncident', {
    summary: 'Open an incident',
    description: 'An incident is a failure on an order. Its cost is added line by line.',
    access: OWNER,
    responses: { 201: IncidentDto },
  })
  async open(@CurrentActor() actor: Actor, @Body() body: OpenIncidentBody): Promise<IncidentDto> {
    const { severity = null, harm = '', ...failure } = body;
    const opening = { ...failure, order: { ...body.order }, severity, harm };
    return this.show.execute(actor, await this.openIncident.execute(actor, opening));
  }

  @Get(':incident')
  @Operation('readIncident', {
    summary: 'Read an incident',
    description: 'The answer has one incident by id or number, with its ledger, the totals and your possible moves.',
    access: { scope: 'orders:read', rule: 'People who may see the order.' },
    responses: { 200: IncidentDto },
  })
  read(@CurrentActor() actor: Actor, @Param('incident') idOrNumber: string): Promise<IncidentDto> {
    return this.show.execute(actor, idOrNumber);
  }

  @Put(':incident/findings')
  @Operation('noteFindings', {
    summary: 'Note the findings of an incident',
    description: 'Findings are severity, harm, root cause and lessons. Fields that are left out stay as they were.',
    access: OWNER,
    responses: { 200: IncidentDto },
  })
  async note(
    @CurrentActor() actor: Actor,
    @Param('incident') idOrNumber: string,
    @Body() body: FindingsBody,
  ): Promise<IncidentDto> {
    await this.noteFindings.execute(actor, idOrNumber, body);
    return this.show.execute(actor, idOrNumber);
  }

  @Put(':incident/closure')
  @Operation('closeIncident', {
    summary: 'Close an incident',
    description:
      'An incident can be closed once it is costed: at least one line, and every item actual or its estimate accepted. Corrective actions may still be open: the answer has their number.',
    access: OWNER,
    responses: { 200: IncidentDto },
  })
  async close(
    @CurrentActor() actor: Actor,
    @Param('incident') idOrNumber: string,
    @Body() { rootCause, lessons }: ConclusionBody,
  ): Promise<IncidentDto> {
    await this.closeIncident.execute(actor, idOrNumber, { rootCause, lessons });
    return this.show.execute(actor, idOrNumber);
  }
}

function toOrderName(order: string): { system: string; reference: string } {
  const slash = order.indexOf('/');
  return { system: order.slice(0, slash), reference: order.slice(slash + 1) };
}
