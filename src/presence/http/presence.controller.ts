import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Departments } from '../../departments/index.js';
import { type Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { type PresentPerson, Presences } from '../presences.js';
import { PresenceBody, PresentPersonDto } from './presence.dto.js';

const rule = 'People who take or took part in the request.';
const READ = { scope: 'requests:read', rule } as const;
const WRITE = { scope: 'requests:write', rule } as const;

/** The people who are at a request at this moment. */
@ApiTags('Requests')
@Controller('requests/:request/presence')
export class PresenceController {
  constructor(
    private readonly presences: Presences,
    private readonly departments: Departments,
  ) {}

  @Get()
  @Operation('listPresence', {
    summary: 'List the people who are at a request',
    description: 'The list has the others who are there now, by name. People who may no longer read it are left out.',
    access: READ,
    responses: { 200: [PresentPersonDto] },
  })
  async list(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<PresentPersonDto[]> {
    return this.named(await this.presences.at(actor, request));
  }

  @Put()
  @Operation('enterRequest', {
    summary: 'Say that you are at a request',
    description:
      'The presence lasts 45 seconds: repeat the call while you stay. The answer has the others who are there. A presence is no event, and nothing keeps or counts it.',
    access: WRITE,
    responses: { 200: [PresentPersonDto] },
  })
  async enter(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() { doing, audience = 'SHARED' }: PresenceBody,
  ): Promise<PresentPersonDto[]> {
    return this.named(await this.presences.enter(actor, request, doing, audience));
  }

  @Delete()
  @Operation('leaveRequest', {
    summary: 'Say that you left a request',
    description: 'The call succeeds also where you were not there.',
    access: WRITE,
    responses: { 204: null },
  })
  leave(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<void> {
    return this.presences.leave(actor, request);
  }

  private async named(people: PresentPerson[]): Promise<PresentPersonDto[]> {
    const found = await this.departments.find(people.flatMap(({ departmentId }) => departmentId ?? []));
    const departments = new Map(found.map(({ id, code, name }) => [id, { id, code, name }]));
    return people.map(({ userId, name, departmentId, doing }) => ({
      ...{ userId, name, doing },
      department: departmentId === null ? null : departments.get(departmentId)!,
    }));
  }
}
