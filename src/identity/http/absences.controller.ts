import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, inPerson } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { SetAbsence } from '../acts/set-absence.js';
import { WithdrawAbsence } from '../acts/withdraw-absence.js';
import { ListAbsences } from '../queries/list-absences.js';
import { AbsenceBody, AbsenceResponse, AbsencesResponse } from './dto/absence.dto.js';

@ApiTags('Users')
@Controller('users/:id/absences')
export class AbsencesController {
  constructor(
    private readonly listAbsences: ListAbsences,
    private readonly setAbsence: SetAbsence,
    private readonly withdrawAbsence: WithdrawAbsence,
  ) {}

  @Get()
  @Operation('listAbsences', {
    summary: 'When somebody is away',
    description: 'Your own; leads, those of their members; administrators, anybody’s. What is over is left out.',
    access: inPerson(),
    responses: { 200: AbsencesResponse },
  })
  async list(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AbsencesResponse> {
    return { data: (await this.listAbsences.execute(actor, id)).map((absence) => AbsenceResponse.of(absence)) };
  }

  @Post()
  @Operation('setAbsence', {
    summary: 'Say when somebody is away',
    description:
      'While it lasts, work given to them goes to the substitute. It ends by itself. A lead says it for a member who ' +
      'cannot, and the member is told.',
    access: inPerson(),
    responses: { 201: AbsenceResponse },
  })
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { beginsAt, endsAt, substituteId = null }: AbsenceBody,
  ): Promise<AbsenceResponse> {
    return AbsenceResponse.of(await this.setAbsence.execute(actor, id, { beginsAt, endsAt, substituteId }));
  }

  @Delete(':absenceId')
  @Operation('withdrawAbsence', {
    summary: 'Take an absence back',
    description: 'From now on the person gets their work again, and is told if another took it back.',
    access: inPerson(),
    responses: { 204: null },
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('absenceId', IdPipe) absenceId: string,
  ): Promise<void> {
    return this.withdrawAbsence.execute(actor, id, absenceId);
  }
}
