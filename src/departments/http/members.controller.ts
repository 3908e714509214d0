import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, admins, CurrentActor, signedIn } from '../../platform/auth/index.js';
import { PersonInPath, PersonPipe } from '../../platform/names/index.js';
import { Operation } from '../../platform/http/operation.js';
import { PlaceMember } from '../acts/place-member.js';
import { RemoveMember } from '../acts/remove-member.js';
import type { DepartmentView } from '../department-view.js';
import { ListMembers } from '../queries/list-members.js';
import { DepartmentPipe } from './department.pipe.js';
import { MemberBody, MemberDto } from './dto/member.dto.js';

@ApiTags('Departments')
@Controller('departments/:id/members')
export class MembersController {
  constructor(
    private readonly listMembers: ListMembers,
    private readonly placeMember: PlaceMember,
    private readonly removeMember: RemoveMember,
  ) {}

  @Get()
  @Operation('listMembers', {
    summary: 'List the members',
    description: 'Leads come first. Members follow in the order of their names.',
    access: signedIn(),
    responses: { 200: [MemberDto] },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async list(@Param('id', DepartmentPipe) department: DepartmentView): Promise<MemberDto[]> {
    return (await this.listMembers.execute(department.id)).map((member) => MemberDto.of(member));
  }

  @Put(':userId')
  @PersonInPath('userId')
  @Operation('placeMember', {
    summary: 'Place a member or a lead',
    description: 'The membership counts from the person’s next call on. Administrators never place themselves.',
    access: admins(),
    responses: { 200: MemberDto },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  async place(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) department: DepartmentView,
    @Param('userId', PersonPipe) userId: string,
    @Body() { lead }: MemberBody,
  ): Promise<MemberDto> {
    return MemberDto.of(await this.placeMember.execute(actor, department.id, userId, lead));
  }

  @Delete(':userId')
  @PersonInPath('userId')
  @Operation('removeMember', {
    summary: 'End a membership',
    description: 'The person sees nothing of the department any more, from the next call on.',
    access: admins(),
    responses: { 204: null },
  })
  @ApiParam({ name: 'id', type: String, example: 'ENG' })
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', DepartmentPipe) department: DepartmentView,
    @Param('userId', PersonPipe) userId: string,
  ): Promise<void> {
    return this.removeMember.execute(actor, department.id, userId);
  }
}
