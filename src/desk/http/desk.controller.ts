import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { OfferTermsBody, termsOf } from '../../requests/index.js';
import { PreviewOffer } from '../preview-offer.js';
import { PreviewRequest } from '../preview-request.js';
import { RequestPage } from '../request-page.js';
import { SuggestAnswers } from '../suggest-answers.js';
import { RequestPageDto, RequestPreviewBody, RequestPreviewWithSuggestionsDto } from './desk.dto.js';

@ApiTags('Desk')
@Controller()
export class DeskController {
  constructor(
    private readonly page: RequestPage,
    private readonly previewRequest: PreviewRequest,
    private readonly previewOffer: PreviewOffer,
    private readonly suggestAnswers: SuggestAnswers,
  ) {}

  @Get('requests/:request/page')
  @Operation('getRequestPage', {
    summary: 'Everything about a request in one read',
    description: 'The request, its clocks, its offers, the orders that wait for it with their price, and its timeline.',
    access: { scope: 'requests:read', rule: 'Whoever may see the request; each part under its own rule.' },
    responses: { 200: RequestPageDto },
  })
  read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<RequestPageDto> {
    return this.page.execute(actor, idOrNumber);
  }

  @Post('request-previews')
  @Operation('previewRequest', {
    summary: 'See an ask before sending it',
    description:
      'The terms that would apply and why, the due instants, what is missing, and what waiting costs the order. With a ' +
      'title, also the articles and earlier answers that may say it already.',
    access: { scope: 'requests:read', rule: 'Members of the department that would ask.' },
    responses: { 200: RequestPreviewWithSuggestionsDto },
  })
  async preview(
    @CurrentActor() actor: Actor,
    @Body() body: RequestPreviewBody,
  ): Promise<RequestPreviewWithSuggestionsDto> {
    const { serviceId, title } = body;
    const preview = await this.previewRequest.execute(actor, {
      serviceId: body.serviceId,
      requesterDepartmentId: body.requesterDepartmentId,
      priority: body.priority ?? 'P3',
      intake: body.intake ?? {},
      askedAt: body.askedAt ?? null,
      order: body.order == null ? null : { ...body.order },
    });
    const suggestions = title === undefined ? null : await this.suggestAnswers.for(actor, serviceId, title);
    return { ...preview, suggestions };
  }

  @Post('requests/:request/offer-previews')
  @Operation('previewOffer', {
    summary: 'See what a date would mean before offering it',
    description:
      'How far it would move the promise, which dates of orders it would break, and what it would cost. Nothing is kept.',
    access: { scope: 'orders:read', rule: 'Who could offer it.' },
    responses: { 200: { schema: { $ref: '#/components/schemas/OfferConsequenceDto' } } },
  })
  @ApiBody({ type: OfferTermsBody, examples: { aDate: { value: { kind: 'DATE', date: '2199-03-05T16:00:00Z' } } } })
  previewDate(
    @CurrentActor() actor: Actor,
    @Param('request') idOrNumber: string,
    @Body() body: OfferTermsBody,
  ): Promise<object> {
    return this.previewOffer.execute(actor, idOrNumber, termsOf(body));
  }
}
