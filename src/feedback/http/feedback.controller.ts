import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { FeedbackDto, FollowUpBody, RatingBody, ThanksBody } from './dto/feedback.dto.js';
import { FeedbackActs } from './feedback-acts.js';
import { ShowFeedback } from './show-feedback.js';

const RESOLUTION = { name: 'resolution', type: 'integer', example: 1 } as const;

/** Ratings of an answer by both sides, thanks for it, and the question whether it helped. */
@ApiTags('Feedback')
@Controller('requests/:request')
export class FeedbackController {
  constructor(
    private readonly show: ShowFeedback,
    private readonly acts: FeedbackActs,
  ) {}

  @Get('feedback')
  @Operation('getFeedback', {
    summary: 'Read the ratings of a request',
    description:
      'The answer has the ratings of each answer, by side and department and never by person, the thanks, the follow-ups of the provider, and what you can add.',
    access: { scope: 'requests:read', rule: 'People who take or took part in the request.' },
    responses: { 200: FeedbackDto },
  })
  read(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<FeedbackDto> {
    return this.show.to(actor, request);
  }

  @Put('resolutions/:resolution/rating')
  @Operation('rateAnswer', {
    summary: 'Rate an answer, or how complete the request was',
    description:
      'A rating is one to five stars. A person of the department that asked rates the answer. A person of the department that answered rates how complete the request was. The path names the answer by its number: a request that was reopened and answered again is rated anew. A rating can be changed for ten working days of the department that asked. Both sides see it as the rating of a side, and nobody sees it as that of a person.',
    access: { scope: 'requests:write', rule: 'People of either side.' },
    responses: { 200: FeedbackDto },
  })
  @ApiParam(RESOLUTION)
  async rate(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('resolution') resolution: string,
    @Body() body: RatingBody,
  ): Promise<FeedbackDto> {
    await this.acts.rate(actor, request, resolution, body);
    return this.show.to(actor, request);
  }

  @Post('thanks')
  @Operation('passOnThanks', {
    summary: 'Thank somebody who helped on a request',
    description:
      'Thanks are a few words that both sides can read. The person is notified. You can thank each person once. Thanks are in no report, and nobody counts them.',
    access: { scope: 'requests:write', rule: 'People who take or took part in the request.' },
    responses: { 201: FeedbackDto },
  })
  async thank(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: ThanksBody,
  ): Promise<FeedbackDto> {
    await this.acts.thank(actor, request, body);
    return this.show.to(actor, request);
  }

  @Put('resolutions/:resolution/follow-up')
  @Operation('recordFollowUp', {
    summary: 'Record a follow-up',
    description:
      'Ask the requester, then note their reply and how you asked. The follow-up is due by the end of the second working day after the answer, unless the requester has confirmed the answer or given it four or five stars. A later follow-up counts as missed, and is still worth making. A remaining problem is no reason to wait: reopen the request.',
    access: { scope: 'requests:write', rule: 'Members of the department that answered.' },
    responses: { 200: FeedbackDto },
  })
  @ApiParam(RESOLUTION)
  async followUp(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('resolution') resolution: string,
    @Body() body: FollowUpBody,
  ): Promise<FeedbackDto> {
    await this.acts.followUp(actor, request, resolution, body);
    return this.show.to(actor, request);
  }
}
