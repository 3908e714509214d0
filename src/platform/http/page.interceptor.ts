import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { FastifyReply, FastifyRequest } from 'fastify';
import { map, Observable } from 'rxjs';
import { linkNext, type PageInfo, wholeList } from './pagination.js';

/** Answers a list that is whole as its only page, and adds a `Link` header with the next page to a page of a longer one. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      map((answer: unknown[] | { page?: PageInfo } | undefined) => {
        if (Array.isArray(answer)) return wholeList(answer);
        const page = answer?.page;
        if (page?.nextCursor) linkNext(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), page);
        return answer;
      }),
    );
  }
}
