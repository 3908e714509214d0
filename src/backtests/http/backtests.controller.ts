import { Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { Listing } from '../../platform/http/listing.js';
import { type Page, PageQuery } from '../../platform/http/pagination.js';
import { AskForBacktest } from '../acts/ask-for-backtest.js';
import { CancelBacktest } from '../acts/cancel-backtest.js';
import { FindBacktests } from '../queries/find-backtests.js';
import { ListBehind } from '../queries/list-behind.js';
import {
  BacktestDto,
  BacktestPage,
  BacktestsQuery,
  BacktestSummaryDto,
  BehindPage,
  BehindQuery,
  BehindRequestDto,
} from './dto/backtests.dto.js';
import { presentBacktest, presentBehindBacktest } from './present-backtest.js';

const READERS = 'People who may read the negotiation.';
const WRITERS = 'Members of the department that writes the draft.';

@ApiTags('Backtests')
@ApiExtraModels(BacktestSummaryDto)
@Controller()
export class BacktestsController {
  constructor(
    private readonly backtests: FindBacktests,
    private readonly behind: ListBehind,
    private readonly ask: AskForBacktest,
    private readonly cancelBacktest: CancelBacktest,
  ) {}

  @Get('agreement-negotiations/:id/backtests')
  @Operation('listBacktests', {
    summary: 'List the backtests of a negotiation',
    description:
      'The list has each backtest of a proposal over the requests of the 90 days before. The newest comes first.',
    access: { scope: 'requests:read', rule: READERS },
    responses: { 200: BacktestPage },
  })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { limit, cursor, proposal }: BacktestsQuery,
  ): Promise<Page<BacktestDto>> {
    const listing = Listing.byKey(['backtests', id, proposal ?? null], { limit, cursor }, 'uuid');
    const rows = await this.backtests.ofNegotiation(actor, id, proposal, listing.after, listing.most);
    return listing.page(
      rows,
      (row) => row.id,
      (row) => presentBacktest(actor, row),
    );
  }

  @Get('agreement-negotiations/:id/proposals/:number/backtest')
  @Operation('getBacktestOfProposal', {
    summary: 'Read the backtest of a proposal',
    description:
      'The answer has the newest backtest of the proposal: its figures once it is completed, and its progress before.',
    access: { scope: 'requests:read', rule: READERS },
    responses: { 200: BacktestDto },
  })
  async newest(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<BacktestDto> {
    return presentBacktest(actor, await this.backtests.newestOf(actor, id, number));
  }

  @Post('agreement-negotiations/:id/proposals/:number/backtests')
  @Operation('startBacktestOfProposal', {
    summary: 'Try a proposal on recorded requests',
    description:
      'The backtest reads the requests of the last 90 days again as if they had been sent under the proposal. Every proposal is tried by itself when it is made. This call tries it anew, with present knowledge. The work goes on in the background.',
    access: { scope: 'requests:write', rule: 'A lead of one of the two departments.' },
    responses: { 201: BacktestDto },
  })
  async startOfProposal(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<BacktestDto> {
    return presentBacktest(actor, await this.ask.ofProposal(actor, id, number));
  }

  @Get('agreement-drafts/:id/backtests')
  @Operation('listBacktestsOfDraft', {
    summary: 'List the backtests of a draft of terms',
    description: 'The newest comes first. The backtests of a draft go with it when it is proposed or discarded.',
    access: { scope: 'requests:read', rule: WRITERS },
    responses: { 200: BacktestPage },
  })
  async listOfDraft(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() paging: PageQuery,
  ): Promise<Page<BacktestDto>> {
    const listing = Listing.byKey(['draft-backtests', id], paging, 'uuid');
    const rows = await this.backtests.ofDraft(actor, id, listing.after, listing.most);
    return listing.page(
      rows,
      (row) => row.id,
      (row) => presentBacktest(actor, row),
    );
  }

  @Post('agreement-drafts/:id/backtests')
  @Operation('startBacktestOfDraft', {
    summary: 'Try a draft of terms on recorded requests',
    description:
      'The backtest reads the draft as it stands now, before the other department sees it. The work goes on in the background.',
    access: { scope: 'requests:write', rule: WRITERS },
    responses: { 201: BacktestDto },
  })
  async startOfDraft(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BacktestDto> {
    return presentBacktest(actor, await this.ask.ofDraft(actor, id));
  }

  @Get('backtests/:id')
  @Operation('getBacktest', {
    summary: 'Read a backtest',
    description: 'The answer has the progress, and the figures once it is completed. Completed figures do not change.',
    access: { scope: 'requests:read', rule: 'People who may read the text that was tried.' },
    responses: { 200: BacktestDto },
  })
  async get(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BacktestDto> {
    return presentBacktest(actor, await this.backtests.visibleTo(actor, id));
  }

  @Get('backtests/:id/requests')
  @Operation('listRequestsOfBacktest', {
    summary: 'The requests behind a backtest',
    description:
      'The list has the requests you may see, each with its result under the three readings. It is empty where the figures are hidden.',
    access: { scope: 'requests:read', rule: 'People who may read the text that was tried.' },
    responses: { 200: BehindPage },
  })
  async requests(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() { limit, cursor, ...filter }: BehindQuery,
  ): Promise<Page<BehindRequestDto>> {
    const listing = Listing.byKey({ id, ...filter }, { limit, cursor }, 'integer');
    const backtest = await this.backtests.visibleTo(actor, id);
    const rows = await this.behind.of(actor, backtest, filter, listing.after ?? 0, listing.most);
    return listing.page(rows, ({ place }) => place, presentBehindBacktest(filter.clock));
  }

  @Post('backtests/:id/cancellation')
  @Operation('cancelBacktest', {
    summary: 'Cancel a backtest',
    description: 'The backtest stops and has no figures. A completed backtest stays as it is.',
    access: {
      scope: 'requests:write',
      rule: 'Leads of one of the two departments. A backtest of a draft is cancelled by its writers.',
    },
    responses: { 200: BacktestDto },
  })
  async cancel(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<BacktestDto> {
    return presentBacktest(actor, await this.cancelBacktest.execute(actor, id));
  }
}
