import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EditProfile } from '../../identity/index.js';
import { CurrentActor, InPerson, SignedIn, type Actor } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { ReadSelf } from '../queries/read-self.js';
import { MeResponse, ProfilePatch } from './dto/me.dto.js';

@ApiTags('Me')
@Controller('me')
export class MeController {
  constructor(
    private readonly readSelf: ReadSelf,
    private readonly editProfile: EditProfile,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({
    operationId: 'getMe',
    summary: 'Who am I',
    description: 'You, your departments and what you may do.',
  })
  @ApiOkResponse({ type: MeResponse })
  async get(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeResponse> {
    return withETag(reply, MeResponse.of(await this.readSelf.execute(actor)));
  }

  @Patch()
  @InPerson()
  @NeedsIfMatch()
  @ApiOperation({ operationId: 'changeMe', summary: 'Edit your profile', description: 'Your name and your time zone.' })
  @ApiOkResponse({ type: MeResponse })
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() patch: ProfilePatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeResponse> {
    await this.editProfile.execute(actor, version, patch);
    return withETag(reply, MeResponse.of(await this.readSelf.execute(actor)));
  }
}
