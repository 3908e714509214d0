import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { makersOf, READERS } from '../../http/makers-of.js';
import { InviteColleague } from '../invite-colleague.js';
import { InvitationBody, InvitationDto } from './invitations.dto.js';
import { ShowInvitations } from './show-invitations.js';

/** Colleagues of other departments who were invited to help. */
@ApiTags('Requests')
@Controller('requests/:request/invitations')
export class InvitationsController {
  constructor(
    private readonly show: ShowInvitations,
    private readonly inviteColleague: InviteColleague,
  ) {}

  @Get()
  @Operation('listInvitations', {
    summary: 'List the invitations to a request',
    description: 'The list also has invitations that were withdrawn.',
    access: READERS,
    responses: { 200: [InvitationDto] },
  })
  list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<InvitationDto[]> {
    return this.show.to(actor, request);
  }

  @Post()
  @Operation('inviteColleague', {
    summary: 'Ask a colleague of another department to help',
    description:
      'The colleague reads and writes what both sides share, and no internal notes of a department. You keep the request.',
    access: makersOf('invite'),
    responses: { 201: [InvitationDto] },
  })
  async invite(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: InvitationBody,
  ): Promise<InvitationDto[]> {
    await this.inviteColleague.execute(actor, request, body.userId, body.reason);
    return this.show.to(actor, request);
  }

  @Put(':invitation/withdrawal')
  @Operation('withdrawInvitation', {
    summary: 'Withdraw an invitation',
    description: 'The colleague’s sight ends at once. Their messages stay.',
    access: makersOf('withdrawInvitation'),
    responses: { 200: [InvitationDto] },
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('invitation', IdPipe) invitation: string,
  ): Promise<InvitationDto[]> {
    await this.inviteColleague.withdraw(actor, request, invitation);
    return this.show.to(actor, request);
  }
}
