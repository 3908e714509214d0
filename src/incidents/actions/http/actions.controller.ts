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
    summary: 'Read what is to change after a failure',
    description: 'Each with its owner, its day, and what came of it; in the order they were agreed on.',
    access: { scope: 'orders:read', rule: 'Whoever may see the order.' },
    responses: { 200: [IncidentActionDto] },
  })
  list(@CurrentActor() actor: Actor, @Param('incident') incident: string): Promise<IncidentActionDto[]> {
    return this.show.all(actor, incident);
  }

  @Post()
  @Operation('agreeIncidentAction', {
    summary: 'Agree on a change after a failure',
    description:
      'A person of a department that had a part in the order changes something by a day. The owner is reminded on that ' +
      'day, the owner and the leads once it is overdue and once more a week later. Possible also after the incident was closed.',
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
    description: 'While it is open. The reminders begin anew.',
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
    summary: 'Say that a corrective action is done',
    description: 'With what was done. Whether it helped is measured afterwards.',
    access: { scope: 'orders:write', rule: 'Its owner, or a lead of its department.' },
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
    description: 'With the reason why nothing will change.',
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
    summary: 'Note whether a corrective action helped',
    description:
      'Once it is done, as often as somebody looks: yes, no or unknown, with what was measured. The last look holds.',
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
