import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EditProfile } from '../../identity/index.js';
import { type Actor, CurrentActor, inPerson, signedIn } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { Operation, versioned } from '../../platform/http/operation.js';
import { ReadSelf } from '../queries/read-self.js';
import { MeDto, ProfilePatch } from './dto/me.dto.js';

@ApiTags('Me')
@Controller('me')
export class MeController {
  constructor(
    private readonly readSelf: ReadSelf,
    private readonly editProfile: EditProfile,
  ) {}

  @Get()
  @Operation('getMe', {
    summary: 'Read your profile',
    description: 'The answer has your profile, your departments and your rights.',
    access: signedIn(),
    responses: { 200: versioned(MeDto) },
  })
  async get(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeDto> {
    return withETag(reply, MeDto.of(await this.readSelf.execute(actor)));
  }

  @Patch()
  @Operation('changeMe', {
    summary: 'Edit your profile',
    description: 'Your name and your time zone can change.',
    access: inPerson(),
    responses: { 200: versioned(MeDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() patch: ProfilePatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    await this.editProfile.execute(actor, version, patch);
    return withETag(reply, MeDto.of(await this.readSelf.execute(actor)));
  }
}
