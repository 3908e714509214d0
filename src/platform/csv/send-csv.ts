import type { FastifyReply } from 'fastify';

/** Sends a CSV table as a download with this file name. */
export function sendCsv<Body>(reply: FastifyReply, name: string, csv: Body): Body {
  void reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .header('x-content-type-options', 'nosniff');
  return csv;
}
