import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Users } from '../../../identity/index.js';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { PageQuery, type Page } from '../../../platform/http/pagination.js';
import type { PersonRefDto } from '../../http/dto/refs.dto.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { ShowRequest } from '../../http/show-request.js';
import { RecordContact } from '../acts/record-contact.js';
import { ListContacts } from '../queries/list-contacts.js';
import { ContactBody, ContactDto, ContactPage } from './contact.dto.js';
import { makersOf } from '../../http/makers-of.js';

/** Conversations that were held outside the system, put on record afterwards. */
@ApiTags('Requests')
@Controller('requests/:request/contacts')
export class ContactsController {
  constructor(
    private readonly listContacts: ListContacts,
    private readonly recordContact: RecordContact,
    private readonly users: Users,
    private readonly show: ShowRequest,
  ) {}

  @Get()
  @Operation('listContacts', {
    summary: 'Read the contacts on record',
    description:
      'The list has telephone calls and other conversations that were recorded afterwards: the shared ones, and the internal ones of your own department. It includes those of requests that were merged into this one.',
    access: { scope: 'requests:read', rule: 'People who take or took part in the request.' },
    responses: { 200: ContactPage },
  })
  async list(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Query() paging: PageQuery,
  ): Promise<Page<ContactDto>> {
    const { data, page } = await this.listContacts.execute(actor, request, paging);
    const names = await this.users.namesOf(
      data.flatMap(({ recordedById, partnerId }) => [recordedById, ...(partnerId === null ? [] : [partnerId])]),
    );
    const person = (id: string): PersonRefDto => ({ id, name: names.get(id)! });
    const shown = data.map((contact) => ({
      id: contact.id,
      messageId: contact.messageId,
      summary: contact.summary,
      channel: contact.channel,
      visibility: contact.visibility,
      substance: contact.substance,
      recordedBy: person(contact.recordedById),
      side: contact.side,
      departmentId: contact.departmentId,
      partner: contact.partnerId === null ? null : person(contact.partnerId),
      occurredAt: contact.occurredAt,
      recordedAt: contact.recordedAt,
      lateReason: contact.lateReason,
      mergedFromId: contact.mergedFromId,
    }));
    return { data: shown, page };
  }

  @Post()
  @Operation('recordContact', {
    summary: 'Record a conversation held elsewhere',
    description:
      'A contact is a telephone call or a talk in person, with its channel, a summary and its true time. It lies at most 24 hours back and then needs a reason. It is a first response only where the department that holds the request answered or asked something in it (`substance`). Such a contact lies after the last change of state.',
    access: makersOf('recordContact'),
    responses: { 201: RequestDto },
  })
  async record(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ContactBody,
  ): Promise<RequestDto> {
    await this.recordContact.execute(actor, request, {
      summary: body.summary,
      channel: body.channel,
      visibility: body.visibility ?? 'SHARED',
      substance: body.substance ?? 'NONE',
      partnerId: body.partnerId?.toLowerCase() ?? null,
      occurredAt: body.occurredAt ?? null,
      lateReason: body.lateReason ?? null,
      settles: body.settles ?? null,
    });
    return this.show.to(actor, request);
  }
}
