import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
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
  @Access({ scope: 'requests:read', rule: 'Whoever may see the request; each part under its own rule.' })
  @ApiOperation({
    operationId: 'getRequestPage',
    summary: 'Everything about a request in one read',
    description: 'The request, its clocks, its offers, the orders that wait for it with their price, and its timeline.',
  })
  @ApiOkResponse({ type: RequestPageDto })
  read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<RequestPageDto> {
    return this.page.execute(actor, idOrNumber);
  }

  @Post('request-previews')
  @HttpCode(200)
  @Access({ scope: 'requests:read', rule: 'Members of the department that would ask.' })
  @ApiOperation({
    operationId: 'previewRequest',
    summary: 'See an ask before sending it',
    description:
      'The terms that would apply and why, the due instants, what is missing, and what waiting costs the order. With a ' +
      'title, also the articles and earlier answers that may say it already.',
  })
  @ApiOkResponse({ type: RequestPreviewWithSuggestionsDto })
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
  @HttpCode(200)
  @Access({ scope: 'orders:read', rule: 'Who could offer it.' })
  @ApiOperation({
    operationId: 'previewOffer',
    summary: 'See what a date would mean before offering it',
    description:
      'How far it would move the promise, which dates of orders it would break, and what it would cost. Nothing is kept.',
  })
  @ApiBody({ type: OfferTermsBody, examples: { aDate: { value: { kind: 'DATE', date: '2199-03-05T16:00:00Z' } } } })
  @ApiOkResponse({ schema: { $ref: '#/components/schemas/OfferConsequenceDto' } })
  previewDate(
    @CurrentActor() actor: Actor,
    @Param('request') idOrNumber: string,
    @Body() body: OfferTermsBody,
  ): Promise<object> {
    return this.previewOffer.execute(actor, idOrNumber, termsOf(body));
  }
}
