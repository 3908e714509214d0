import { Injectable } from '@nestjs/common';
import { ShowCitations } from '../articles/index.js';
import { ShowFeedback } from '../feedback/index.js';
import type { Actor } from '../platform/auth/index.js';
import { RequestLookup, type RequestView, ShowTimeline } from '../requests/index.js';
import type { RequestPageDto } from './http/desk.dto.js';

/** The page shows this many timeline entries. The timeline has its own address for the others. */
const MOMENTS = 50;

/** The history of a request: the cited articles, the feedback, and the latest part of the timeline. */
@Injectable()
export class HistoryOfRequest {
  constructor(
    private readonly requests: RequestLookup,
    private readonly citations: ShowCitations,
    private readonly feedback: ShowFeedback,
    private readonly timeline: ShowTimeline,
  ) {}

  /** Feedback and timeline are null for a reader who may not read the conversation. */
  async of(actor: Actor, request: RequestView): Promise<Pick<RequestPageDto, 'articles' | 'feedback' | 'timeline'>> {
    const readsAll = this.requests.mayReadConversation(actor, request);
    return {
      articles: await this.citations.of(actor, request.id),
      feedback: readsAll && request.submittedAt !== null ? await this.feedback.to(actor, request.id) : null,
      timeline: readsAll ? await this.timeline.to(actor, request.id, { limit: MOMENTS }) : null,
    };
  }
}
