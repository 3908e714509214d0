import { REQUEST_STREAM, RequestDrafted } from '../requests.events.js';

/** The part of an ask that only its draft keeps: sending the draft links the order and offers the date. */
export interface KeptWithDraft {
  orderReference: { system: string; reference: string } | null;
  wishedDate: string | null;
}

/** An SQL expression, `jsonb`: the `KeptWithDraft` of a row of `request` as last saved, null once it was sent. */
export const keptWithDraft = (request: string): string => `(
  SELECT jsonb_build_object('orderReference', e.payload -> 'orderReference', 'wishedDate', e.payload -> 'wishedDate')
    FROM event e
   WHERE ${request}.state = 'DRAFT' AND e.stream_kind = '${REQUEST_STREAM}' AND e.stream_id = ${request}.id
     AND e.type = '${RequestDrafted.type}'
   ORDER BY e.sequence DESC
   LIMIT 1)`;
