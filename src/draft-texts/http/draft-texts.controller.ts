import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, inPerson } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { DraftTexts } from '../draft-texts.js';
import { DraftTextBody, DraftTextDto, DraftTextParams, DraftTextRefDto } from './draft-text.dto.js';

/** Texts that the caller has typed and not sent yet. */
@ApiTags('Me')
@Controller('me/draft-texts')
export class DraftTextsController {
  constructor(private readonly texts: DraftTexts) {}

  @Get()
  @Operation('listDraftTexts', {
    summary: 'List your draft texts',
    description: 'The list has the keys without the texts. The text that was written last comes first.',
    access: inPerson(),
    responses: { 200: [DraftTextRefDto] },
  })
  list(@CurrentActor() actor: Actor): Promise<DraftTextRefDto[]> {
    return this.texts.list(actor.userId);
  }

  @Get(':key')
  @Operation('readDraftText', {
    summary: 'Read one of your draft texts',
    description: 'Nobody else reads your draft texts, and neither do administrators.',
    access: inPerson(),
    responses: { 200: DraftTextDto },
  })
  read(@CurrentActor() actor: Actor, @Param() { key }: DraftTextParams): Promise<DraftTextDto> {
    return this.texts.read(actor.userId, key);
  }

  @Put(':key')
  @Operation('keepDraftText', {
    summary: 'Keep a draft text',
    description:
      'The text follows you to another machine and stays when you sign out. The last write wins. You have at most 100 texts: one more replaces the oldest. A text is deleted 30 days after its last write.',
    access: inPerson(),
    responses: { 200: DraftTextRefDto },
  })
  keep(
    @CurrentActor() actor: Actor,
    @Param() { key }: DraftTextParams,
    @Body() { text }: DraftTextBody,
  ): Promise<DraftTextRefDto> {
    return this.texts.keep(actor.userId, key, text);
  }

  @Delete(':key')
  @Operation('discardDraftText', {
    summary: 'Discard a draft text',
    description: 'The call succeeds also where there is no such text.',
    access: inPerson(),
    responses: { 204: null },
  })
  discard(@CurrentActor() actor: Actor, @Param() { key }: DraftTextParams): Promise<void> {
    return this.texts.discard(actor.userId, key);
  }
}
