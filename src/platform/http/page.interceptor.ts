import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { FastifyReply, FastifyRequest } from 'fastify';
import { Observable, tap } from 'rxjs';
import { linkNext, PageInfo } from './pagination.js';

/** Adds a `Link` header with the next page to every answer that is a page of a list. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next.handle().pipe(
      tap((answer: { page?: PageInfo } | undefined) => {
        const page = answer?.page;
        if (page?.nextCursor) linkNext(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), page);
      }),
    );
  }
}
