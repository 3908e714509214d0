import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { IdPipe } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { AgreeAction } from '../acts/agree-action.js';
import { CheckEffect } from '../acts/check-effect.js';
import { ReplanAction } from '../acts/replan-action.js';
import { SettleAction } from '../acts/settle-action.js';
import {
  ActionBody,
  ActionCompletionBody,
  ActionDropBody,
  ActionPlanBody,
  EffectBody,
  IncidentActionDto,
} from './action.dto.js';
import { ShowActions } from './show-actions.js';

const LEADS = {
  scope: 'orders:write',
  rule: 'A lead of the department that changes something, or of the department that owns the order.',
} as const;

/** The changes that follow from a failure, and whether they helped. */
@ApiTags('Incidents')
@Controller('incidents/:incident/actions')
export class CorrectiveActionsController {
  constructor(
    private readonly show: ShowActions,
    private readonly agreeAction: AgreeAction,
    private readonly replanAction: ReplanAction,
    private readonly settleAction: SettleAction,
    private readonly checkEffect: CheckEffect,
  ) {}

  @Get()
  @Operation('listIncidentActions', {
    summary: 'List the corrective actions of an incident',
    description:
      'The list has each action with its owner, its day and its outcome, in the order in which they were agreed on.',
    access: { scope: 'orders:read', rule: 'People who may see the order.' },
    responses: { 200: [IncidentActionDto] },
  })
  list(@CurrentActor() actor: Actor, @Param('incident') incident: string): Promise<IncidentActionDto[]> {
    return this.show.all(actor, incident);
  }

  @Post()
  @Operation('agreeIncidentAction', {
    summary: 'Agree on a corrective action',
    description:
      'A person of a department that had a part in the order makes a change by a day. The owner is reminded on that day. Owner and leads are reminded once the action is overdue, and again a week later. Actions can also be agreed on after the incident was closed.',
    access: LEADS,
    responses: { 201: IncidentActionDto },
  })
  async agree(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Body() { departmentId, ownerId, ...wanted }: ActionBody,
  ): Promise<IncidentActionDto> {
    const ids = { departmentId: departmentId.toLowerCase(), ownerId: ownerId.toLowerCase() };
    return this.show.one(actor, incident, await this.agreeAction.execute(actor, incident, { ...wanted, ...ids }));
  }

  @Put(':action/plan')
  @Operation('replanIncidentAction', {
    summary: 'Change owner or day of a corrective action',
    description: 'An open action can get another owner or day. The reminders begin anew.',
    access: LEADS,
    responses: { 200: IncidentActionDto },
  })
  async replan(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Param('action', IdPipe) action: string,
    @Body() { ownerId, dueOn }: ActionPlanBody,
  ): Promise<IncidentActionDto> {
    const before = await this.show.one(actor, incident, action);
    const plan = { ownerId: ownerId?.toLowerCase() ?? before.owner.id, dueOn: dueOn ?? before.dueOn };
    await this.replanAction.execute(actor, incident, action, plan);
    return this.show.one(actor, incident, action);
  }

  @Put(':action/completion')
  @Operation('completeIncidentAction', {
    summary: 'Complete a corrective action',
    description: 'The owner states what was done. The effect is measured afterwards.',
    access: { scope: 'orders:write', rule: 'The owner of the action, and leads of their department.' },
    responses: { 200: IncidentActionDto },
  })
  async complete(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Param('action', IdPipe) action: string,
    @Body() { done }: ActionCompletionBody,
  ): Promise<IncidentActionDto> {
    await this.settleAction.complete(actor, incident, action, done);
    return this.show.one(actor, incident, action);
  }

  @Put(':action/abandonment')
  @Operation('dropIncidentAction', {
    summary: 'Drop a corrective action',
    description: 'A reason says why nothing will change.',
    access: LEADS,
    responses: { 200: IncidentActionDto },
  })
  async drop(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Param('action', IdPipe) action: string,
    @Body() { reason }: ActionDropBody,
  ): Promise<IncidentActionDto> {
    await this.settleAction.drop(actor, incident, action, reason);
    return this.show.one(actor, incident, action);
  }

  @Post(':action/effects')
  @Operation('checkIncidentAction', {
    summary: 'Check a corrective action',
    description:
      'An action can be checked once it is done, as often as somebody wants. The result is yes, no or unknown, with the measurement. The last check counts.',
    access: LEADS,
    responses: { 201: IncidentActionDto },
  })
  async check(
    @CurrentActor() actor: Actor,
    @Param('incident') incident: string,
    @Param('action', IdPipe) action: string,
    @Body() { effect, words, checkedOn }: EffectBody,
  ): Promise<IncidentActionDto> {
    await this.checkEffect.execute(actor, incident, action, { effect, words, checkedOn });
    return this.show.one(actor, incident, action);
  }
}
