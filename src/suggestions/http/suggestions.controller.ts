import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { decodeKey, encodeCursor, type Page, pageOf } from '../../platform/http/pagination.js';
import { PublishSuggestion } from '../acts/publish-suggestion.js';
import { ReplyToSuggestion } from '../acts/reply-to-suggestion.js';
import { Suggest } from '../acts/suggest.js';
import { ListSuggestions } from '../queries/list-suggestions.js';
import { ShowSuggestions } from './show-suggestions.js';
import {
  PublicationBody,
  SuggestionBody,
  SuggestionDto,
  SuggestionListQuery,
  SuggestionPage,
  SuggestionReplyBody,
} from './suggestion.dto.js';

const READERS = {
  scope: 'requests:read',
  rule: 'The author, the members of the receiving department, and whoever it was published to.',
} as const;
const LEAD = { scope: 'requests:write', rule: 'A lead of the receiving department.' } as const;

/** Suggestions to departments, and their replies. */
@ApiTags('Suggestions')
@Controller('suggestions')
export class SuggestionsController {
  constructor(
    private readonly show: ShowSuggestions,
    private readonly listSuggestions: ListSuggestions,
    private readonly suggest: Suggest,
    private readonly replyTo: ReplyToSuggestion,
    private readonly publishSuggestion: PublishSuggestion,
  ) {}

  @Get()
  @Operation('listSuggestions', {
    summary: 'Read what was suggested',
    description:
      'The newest first: your own, those that your departments received, and with `published=true` what others may read ' +
      'as well: you said, we did.',
    access: READERS,
    responses: { 200: SuggestionPage },
  })
  async list(@CurrentActor() actor: Actor, @Query() query: SuggestionListQuery): Promise<Page<SuggestionDto>> {
    const { cursor, limit = 50, ...filter } = query;
    const list = ['suggestions', filter];
    const before = cursor === undefined ? null : decodeKey(list, cursor, 'uuid');
    const rows = await this.listSuggestions.execute(actor, filter, before, limit + 1);
    const shown = await this.show.all(actor, rows);
    return pageOf(
      shown,
      limit,
      (suggestion) => suggestion,
      ({ id }) => encodeCursor(list, [id]),
    );
  }

  @Post()
  @Operation('suggest', {
    summary: 'Suggest something to a department',
    description:
      'How it could serve better, in general or about one service. Its leads are told, and reminded after five and ten of ' +
      'its working days without a reply. Only members of that department see who suggested it.',
    access: { scope: 'requests:write', rule: 'Everybody who signed in.' },
    responses: { 201: SuggestionDto },
  })
  async create(@CurrentActor() actor: Actor, @Body() body: SuggestionBody): Promise<SuggestionDto> {
    const { title, body: text, departmentId, serviceId, fromDepartmentId } = body;
    const id = await this.suggest.execute(actor, {
      title,
      body: text,
      departmentId: departmentId?.toLowerCase() ?? null,
      serviceId: serviceId?.toLowerCase() ?? null,
      fromDepartmentId: fromDepartmentId?.toLowerCase() ?? null,
    });
    return this.show.one(actor, id);
  }

  @Get(':suggestion')
  @Operation('readSuggestion', {
    summary: 'Read a suggestion',
    description: 'By id or number, with its replies; readers of a published one see its title and the last reply.',
    access: READERS,
    responses: { 200: SuggestionDto },
  })
  read(@CurrentActor() actor: Actor, @Param('suggestion') suggestion: string): Promise<SuggestionDto> {
    return this.show.one(actor, suggestion);
  }

  @Post(':suggestion/replies')
  @Operation('replyToSuggestion', {
    summary: 'Reply to a suggestion',
    description: 'Accept it, decline it with the reason, or say what was done. The author is told.',
    access: LEAD,
    responses: { 201: SuggestionDto },
  })
  async reply(
    @CurrentActor() actor: Actor,
    @Param('suggestion') suggestion: string,
    @Body() { state, words }: SuggestionReplyBody,
  ): Promise<SuggestionDto> {
    await this.replyTo.execute(actor, suggestion, state, words);
    return this.show.one(actor, suggestion);
  }

  @Put(':suggestion/publication')
  @Operation('publishSuggestion', {
    summary: 'Let others read what came of a suggestion',
    description:
      'Once it was replied to: for both departments, or for everybody. They read the title and the last reply, and neither ' +
      'the text nor the author. NOBODY takes it back.',
    access: LEAD,
    responses: { 200: SuggestionDto },
  })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('suggestion') suggestion: string,
    @Body() { publishedTo }: PublicationBody,
  ): Promise<SuggestionDto> {
    await this.publishSuggestion.execute(actor, suggestion, publishedTo);
    return this.show.one(actor, suggestion);
  }
}
