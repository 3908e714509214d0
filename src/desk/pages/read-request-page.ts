import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/index.js';
import type { Page } from '../../platform/http/pagination.js';
import { OpenQuestions, ShowTimeline } from '../../requests/index.js';
import type { RequestPageDto } from '../http/desk.dto.js';
import { ComposeRequestPage } from '../compose-request-page.js';
import { type PageOfRequest, shown, type ShownMoment } from './shown.js';

const A_PAGE = 100;

/** Reads everything that the HTML page of a request needs. Refuses with `request.not_found`. */
@Injectable()
export class ReadRequestPage {
  constructor(
    private readonly page: ComposeRequestPage,
    private readonly timeline: ShowTimeline,
    private readonly questions: OpenQuestions,
    private readonly users: Users,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<PageOfRequest> {
    const page = await this.page.execute(actor, idOrNumber);
    const { id } = page.request as { id: string };
    return {
      ...shown(page),
      zone: (await this.users.account(actor.userId)).zone,
      questions: page.timeline === null ? [] : await this.questions.of(id),
      timeline: await this.momentsOf(actor, id, page),
    };
  }

  /** Reads the whole timeline, because a person who acts needs its newest entries. */
  private async momentsOf(actor: Actor, id: string, { timeline }: RequestPageDto): Promise<ShownMoment[] | null> {
    if (timeline === null) return null;
    let { data, page } = timeline as Page<ShownMoment>;
    const moments = [...data];
    while (page.nextCursor !== null) {
      ({ data, page } = await this.timeline.to(actor, id, { limit: A_PAGE, cursor: page.nextCursor }));
      moments.push(...data);
    }
    return moments;
  }
}
