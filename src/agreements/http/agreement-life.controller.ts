import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { PageQuery, type Page } from '../../platform/http/pagination.js';
import { ConfirmReview } from '../reviews/confirm-review.js';
import { GiveNotice } from '../versions/give-notice.js';
import { OpenReview } from '../reviews/open-review.js';
import { AgreementHistory } from '../queries/agreement-history.js';
import { AgreementMomentDto, AgreementMomentPage, NewReviewBody, NoticeBody } from './dto/agreement-life.dto.js';
import { AgreementDto } from './dto/agreement.dto.js';
import { ShowAgreement } from './show-agreement.js';

const LEADS = 'A lead of one of the two departments, for that side.';

/** The life of an agreement after it was made. */
@ApiTags('Agreements')
@Controller('agreements')
export class AgreementLifeController {
  constructor(
    private readonly history: AgreementHistory,
    private readonly openReview: OpenReview,
    private readonly confirmReview: ConfirmReview,
    private readonly giveNotice: GiveNotice,
    private readonly show: ShowAgreement,
  ) {}

  @Get(':id/history')
  @Operation('getAgreementHistory', {
    summary: 'Read the history of an agreement',
    description: 'The list has every event in the order it was recorded, each with a sentence.',
    access: { scope: 'requests:read', rule: 'Members of the two departments. Executives do not see the moves.' },
    responses: { 200: AgreementMomentPage },
  })
  moments(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Query() paging: PageQuery,
  ): Promise<Page<AgreementMomentDto>> {
    return this.history.execute(actor, id, paging);
  }

  @Post(':id/reviews')
  @Operation('openAgreementReview', {
    summary: 'Open a review',
    description:
      'A review can be opened before its time. The version in force stays in force, and either side may propose other terms.',
    access: { scope: 'requests:write', rule: LEADS },
    responses: { 201: AgreementDto },
  })
  async review(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: NewReviewBody,
  ): Promise<AgreementDto> {
    await this.openReview.execute(actor, id, reason);
    return this.show.to(actor, id);
  }

  @Post(':id/reviews/confirmation')
  @Operation('confirmAgreementReview', {
    summary: 'Confirm a review without changes',
    description: 'The review is over once a lead of each side has confirmed it. The next review is planned.',
    access: { scope: 'requests:write', rule: LEADS },
    responses: { 201: AgreementDto },
  })
  async confirm(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<AgreementDto> {
    await this.confirmReview.execute(actor, id);
    return this.show.to(actor, id);
  }

  @Post(':id/termination')
  @Operation('terminateAgreement', {
    summary: 'Give notice of an agreement',
    description: 'From its end on the default terms apply, unless the departments agree on other terms before.',
    access: { scope: 'requests:write', rule: LEADS },
    responses: { 201: AgreementDto },
  })
  async terminate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { reason, endsAt }: NoticeBody,
  ): Promise<AgreementDto> {
    await this.giveNotice.execute(actor, id, reason, endsAt);
    return this.show.to(actor, id);
  }
}
