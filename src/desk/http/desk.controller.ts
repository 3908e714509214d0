import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { OfferTermsBody, termsOfBody, toAsk } from '../../requests/index.js';
import { ForeseeWait } from '../foresee-wait.js';
import { PreviewOffer } from '../preview-offer.js';
import { PreviewRequest } from '../preview-request.js';
import { ComposeRequestPage } from '../compose-request-page.js';
import { SuggestAnswers } from '../suggest-answers.js';
import { RequestPageDto, RequestPreviewBody, RequestPreviewWithSuggestionsDto } from './desk.dto.js';

@ApiTags('Desk')
@Controller()
export class DeskController {
  constructor(
    private readonly page: ComposeRequestPage,
    private readonly previewRequest: PreviewRequest,
    private readonly previewOffer: PreviewOffer,
    private readonly foreseeWait: ForeseeWait,
    private readonly suggestAnswers: SuggestAnswers,
  ) {}

  @Get('requests/:request/page')
  @Operation('getRequestPage', {
    summary: 'Read everything about a request',
    description:
      'The answer has the request, its clocks, its offers, the orders that wait for it with their price, and its timeline.',
    access: { scope: 'requests:read', rule: 'People who may see the request. Each part has a rule of its own.' },
    responses: { 200: RequestPageDto },
  })
  read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<RequestPageDto> {
    return this.page.execute(actor, idOrNumber);
  }

  @Post('request-previews')
  @Operation('previewRequest', {
    summary: 'Preview a request',
    description:
      'The body is that of the submission. The preview has the terms that would apply and the reason, the due instants, the missing fields, the wait to expect, and the cost of waiting for the order. With a title it also has articles and earlier answers that may hold the answer already.',
    access: { scope: 'requests:read', rule: 'Members of the department that would ask.' },
    responses: { 200: RequestPreviewWithSuggestionsDto },
  })
  async preview(
    @CurrentActor() actor: Actor,
    @Body() body: RequestPreviewBody,
  ): Promise<RequestPreviewWithSuggestionsDto> {
    const { serviceId, title } = body;
    const ask = toAsk({ title: '', ...body });
    const preview = await this.previewRequest.execute(actor, ask);
    const outlook = await this.foreseeWait.of(ask);
    const suggestions = title === undefined ? null : await this.suggestAnswers.for(actor, serviceId, title);
    return { ...preview, outlook, suggestions };
  }

  @Post('requests/:request/offer-previews')
  @Operation('previewOffer', {
    summary: 'Preview an offer',
    description:
      'The preview says how far the date would move the promise, which order dates it would break, and its cost. Nothing is kept.',
    access: { scope: 'orders:read', rule: 'People who could offer the date.' },
    responses: { 200: { schema: { $ref: '#/components/schemas/OfferConsequenceDto' } } },
  })
  @ApiBody({ type: OfferTermsBody, examples: { aDate: { value: { kind: 'DATE', date: '2199-03-05T16:00:00Z' } } } })
  previewDate(
    @CurrentActor() actor: Actor,
    @Param('request') idOrNumber: string,
    @Body() body: OfferTermsBody,
  ): Promise<object> {
    return this.previewOffer.execute(actor, idOrNumber, termsOfBody(body));
  }
}
