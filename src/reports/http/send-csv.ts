import { FastifyReply } from 'fastify';

/** A table as a download. */
export function sendCsv(reply: FastifyReply, name: string, csv: string): string {
  void reply
    .header('content-type', 'text/csv; charset=utf-8; header=present')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .header('x-content-type-options', 'nosniff');
  return csv;
}
