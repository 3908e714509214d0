import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { InviteColleague } from '../../sight/acts/invite-colleague.js';
import { RestrictRequest } from '../../sight/acts/restrict-request.js';
import { WithdrawInvitation } from '../../sight/acts/withdraw-invitation.js';
import { InvitationBody, InvitationDto } from './dto/invitations.dto.js';
import { ShowInvitations } from './show-invitations.js';
import { makersOf } from '../../http/makers-of.js';

/** Sight of a request for people besides the two departments, and its restriction. */
@ApiTags('Requests')
@Controller('requests/:request')
export class SightController {
  constructor(
    private readonly show: ShowInvitations,
    private readonly inviteColleague: InviteColleague,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly restrictRequest: RestrictRequest,
  ) {}

  @Get('invitations')
  @Operation('listInvitations', {
    summary: 'Read who was asked to help',
    description: 'Also those whose invitation was withdrawn.',
    access: { scope: 'requests:read', rule: 'Who takes or took part in the request.' },
    responses: { 200: [InvitationDto] },
  })
  list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<InvitationDto[]> {
    return this.show.to(actor, request);
  }

  @Post('invitations')
  @Operation('inviteColleague', {
    summary: 'Ask a colleague of another department to help',
    description: 'They read and write what both sides share, and no department’s notes. You keep the request.',
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

  @Put('invitations/:invitation/withdrawal')
  @Operation('withdrawInvitation', {
    summary: 'Withdraw an invitation',
    description: 'The colleague’s sight ends at once; what they said stays.',
    access: makersOf('withdrawInvitation'),
    responses: { 200: [InvitationDto] },
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('invitation', IdPipe) invitation: string,
  ): Promise<InvitationDto[]> {
    await this.withdrawInvitation.execute(actor, request, invitation);
    return this.show.to(actor, request);
  }

  @Put('restriction')
  @Operation('restrictRequest', {
    summary: 'Keep a request to those who take part',
    description:
      'And to the leads of both sides. Everybody else no longer sees it, its title or that it is there: you neither, ' +
      'unless you raised it, work on it, were invited or lead.',
    access: makersOf('restrict'),
    responses: { 204: null },
  })
  async restrict(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<void> {
    await this.restrictRequest.restrict(actor, request);
  }

  @Delete('restriction')
  @Operation('liftRestriction', {
    summary: 'Open a request to both departments again',
    description: 'Everybody of either side sees it, and executives its title.',
    access: makersOf('liftRestriction'),
    responses: { 204: null },
  })
  async lift(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<void> {
    await this.restrictRequest.lift(actor, request);
  }
}
