import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, inPerson } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { PersonInPath, PersonPipe } from '../../platform/names/index.js';
import { Operation } from '../../platform/http/operation.js';
import { SetAbsence } from '../acts/set-absence.js';
import { WithdrawAbsence } from '../acts/withdraw-absence.js';
import { ListAbsences } from '../queries/list-absences.js';
import { AbsenceBody, AbsenceDto } from './dto/absence.dto.js';

@ApiTags('Users')
@Controller('users/:id/absences')
export class AbsencesController {
  constructor(
    private readonly listAbsences: ListAbsences,
    private readonly setAbsence: SetAbsence,
    private readonly withdrawAbsence: WithdrawAbsence,
  ) {}

  @Get()
  @PersonInPath('id')
  @Operation('listAbsences', {
    summary: 'List absences',
    description:
      'Everybody reads their own absences, leads those of their members, administrators all. Past absences are left out.',
    access: inPerson(),
    responses: { 200: [AbsenceDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param('id', PersonPipe) id: string): Promise<AbsenceDto[]> {
    return (await this.listAbsences.execute(actor, id)).map((absence) => AbsenceDto.of(absence));
  }

  @Post()
  @PersonInPath('id')
  @Operation('setAbsence', {
    summary: 'Enter an absence',
    description:
      'During an absence, work given to the person goes to the substitute. The absence ends by itself. A lead may enter it for a member who cannot, and the member is notified.',
    access: inPerson(),
    responses: { 201: AbsenceDto },
  })
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', PersonPipe) id: string,
    @Body() { beginsAt, endsAt, substituteId = null }: AbsenceBody,
  ): Promise<AbsenceDto> {
    return AbsenceDto.of(await this.setAbsence.execute(actor, id, { beginsAt, endsAt, substituteId }));
  }

  @Delete(':absenceId')
  @PersonInPath('id')
  @Operation('withdrawAbsence', {
    summary: 'Withdraw an absence',
    description:
      'From now on the person gets their work again. The person is notified if somebody else withdrew the absence.',
    access: inPerson(),
    responses: { 204: null },
  })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', PersonPipe) id: string,
    @Param('absenceId', IdPipe) absenceId: string,
  ): Promise<void> {
    return this.withdrawAbsence.execute(actor, id, absenceId);
  }
}
