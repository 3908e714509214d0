import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, admins, CurrentActor } from '../../platform/auth/index.js';
import { sendCsv } from '../../platform/csv/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { PersonInPath, PersonPipe } from '../../platform/names/index.js';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { Operation, versioned } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/pagination.js';
import { ChangeUser } from '../acts/change-user.js';
import { CreateUser } from '../acts/create-user.js';
import { InviteUser } from '../acts/invite-user.js';
import { ExportUsers } from '../queries/export-users.js';
import { ListUsers } from '../queries/list-users.js';
import { Users } from '../users.js';
import {
  AccountInvitationDto,
  InvitedUserDto,
  NewUserBody,
  SentInvitationDto,
  UserPage,
  UserPatch,
  UserDto,
  UsersQuery,
} from './dto/user.dto.js';
import { usersTable } from './users.csv.js';

@ApiTags('Users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly users: Users,
    private readonly listUsers: ListUsers,
    private readonly exportUsers: ExportUsers,
    private readonly createUser: CreateUser,
    private readonly changeUser: ChangeUser,
    private readonly inviteUser: InviteUser,
  ) {}

  @Get()
  @Operation('listUsers', {
    summary: 'List users',
    description:
      'The list is in the order of the e-mail addresses. CSV has all users at once, in the columns of the import of people.',
    access: admins(),
    responses: { 200: UserPage },
  })
  async list(
    @Query() { limit, cursor, format, ...filter }: UsersQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<UserDto> | string> {
    if (format === 'csv') return sendCsv(reply, 'users', usersTable(await this.exportUsers.execute(filter)));
    const { data, page } = await this.listUsers.execute(filter, { limit, cursor });
    return { data: data.map((person) => UserDto.of(person)), page };
  }

  @Post()
  @Operation('createUser', {
    summary: 'Add a user',
    description:
      'The person gets a one-time invitation by mail, to set a first password. Where no mail is delivered, the answer holds the invitation.',
    access: admins(),
    responses: { 201: InvitedUserDto },
  })
  @NotIdempotent()
  async create(@CurrentActor() actor: Actor, @Body() body: NewUserBody): Promise<InvitedUserDto> {
    const { person, invitation } = await this.createUser.execute(actor, body);
    return { ...UserDto.of(person), invitation: invitation && AccountInvitationDto.of(invitation) };
  }

  @Get(':id')
  @PersonInPath('id')
  @Operation('getUser', {
    summary: 'Read a user',
    description: 'The answer carries the ETag that a change needs.',
    access: admins(),
    responses: { 200: versioned(UserDto) },
  })
  async get(@Param('id', PersonPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<UserDto> {
    return withETag(reply, UserDto.of(await this.users.byId(id)));
  }

  @Patch(':id')
  @PersonInPath('id')
  @Operation('changeUser', {
    summary: 'Change a user',
    description:
      'An administrator changes name, zone, rights and access. Nobody changes their own rights, and no administrator sets a password.',
    access: admins(),
    responses: { 200: versioned(UserDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', PersonPipe) id: string,
    @IfMatch() version: number,
    @Body() patch: UserPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    return withETag(reply, UserDto.of(await this.changeUser.execute(actor, id, version, patch)));
  }

  @Post(':id/invitations')
  @PersonInPath('id')
  @Operation('inviteUser', {
    summary: 'Invite a user again',
    description:
      'The invitation is for a person who has not set a password yet. It is sent like the first one, and the earlier one stops working.',
    access: admins(),
    responses: { 201: SentInvitationDto },
  })
  @NotIdempotent()
  async invite(@CurrentActor() actor: Actor, @Param('id', PersonPipe) id: string): Promise<SentInvitationDto> {
    return SentInvitationDto.of(await this.inviteUser.execute(actor, id));
  }
}
