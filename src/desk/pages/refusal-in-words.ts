import type { ProblemFault } from '../../platform/http/problem.js';
import type { Refusal } from '../../platform/http/refusal.js';

/** Field names as the forms label them. */
const FIELDS: Record<string, string> = {
  '/email': 'The address',
  '/password': 'The password',
  '/body': 'The text',
  '/answer': 'The answer',
  '/date': 'The date',
  '/reason': 'The reason',
  '/words': 'The text',
  '/alternative': 'What would do instead',
  '/stars': 'The number of stars',
  '/comment': 'The comment',
  '/note': 'The note',
  '/outcome': 'What they say',
};

/** Sentences for refusals that mention headers of the API, which a person with a form does not see. */
const OF_FORMS: Record<string, string> = {
  'http.not_signed_in': 'You are not signed in any more.',
  'http.idempotency_in_progress':
    'This form is being taken at this moment. Load the page again to see what came of it.',
  'http.idempotency_key_reused':
    'This form was sent before with other words. See what came of it, and send it again if it is still needed.',
};

/** A refusal for a form: the sentence of the API, with the labels of wrong fields. */
export function refusalInWords({ code, message, extras }: Refusal): string {
  const faults = extras.errors as ProblemFault[] | undefined;
  if (faults === undefined) return OF_FORMS[code] ?? message;
  return faults.map(({ pointer, detail }) => `${FIELDS[pointer] ?? 'What was sent'} ${detail}.`).join(' ');
}
