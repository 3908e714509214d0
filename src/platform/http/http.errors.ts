import { defineRefusals } from './refusal.js';

/** Refusals about the form of a request, not about its content. */
export const refuse = defineRefusals({
  'http.bad_request': [400, 'The request cannot be read.'],
  'http.bad_json': [400, 'The body is not valid JSON.'],
  'http.bad_address': [400, 'The address cannot be read.'],
  'http.validation_failed': [400, 'Some fields are not acceptable.'],
  'http.one_file': [400, 'Send one file at a time, each in a call of its own: nothing was stored.'],
  'http.bad_cursor': [400, 'This cursor does not belong to this list, sort and filter.'],
  'http.bad_etag': [400, 'If-Match must hold one strong entity tag, as it was sent in ETag.'],
  'http.bad_idempotency_key': [400, 'An Idempotency-Key is 1 to 200 visible ASCII characters.'],
  'http.not_signed_in': [401, 'Sign in first: this needs a valid bearer token.'],
  'http.forbidden': [403, 'You may not do this.'],
  'http.foreign_form': [403, 'This form was not sent from a page of ours.'],
  'http.scope_missing': [403, 'This token does not carry the scope this operation needs.'],
  'http.rights_lost': [403, 'You have fewer rights than when this was answered: read the resource instead.'],
  'http.not_found': [404, 'There is nothing at this address.'],
  'http.idempotency_in_progress': [409, 'The first request with this Idempotency-Key is still running.'],
  'http.stale_version': [412, 'The document has changed since you read it: read it again.'],
  'http.too_large': [413, 'The body is larger than may be sent here.'],
  'http.unsupported_media_type': [415, 'Send the body as application/json.'],
  'http.idempotency_key_reused': [422, 'This Idempotency-Key was used for another request.'],
  'http.if_match_required': [428, 'Changing this document needs If-Match with the ETag you read.'],
  'http.too_many_requests': [429, 'Too many requests: wait a moment.'],
  'http.internal': [500, 'Something went wrong on our side; it was logged under the trace id.'],
  'http.busy': [503, 'Somebody else is working on this just now: try again in a moment.'],
  'http.unavailable': [503, 'The database cannot be reached just now: try again.'],
});
