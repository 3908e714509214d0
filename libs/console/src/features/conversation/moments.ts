import type { MomentDto } from '../../client';

/** Kinds of moments that a reader can show alone. */
export const KINDS = ['talk', 'dates', 'states', 'clocks', 'orders', 'files'] as const;
export type Kind = (typeof KINDS)[number];

/** The kind that a reader shows alone, or all of them. */
export type Shown = Kind | 'all';

export const isKind = (word: unknown): word is Kind => KINDS.includes(word as Kind);

/** How a text on the timeline is meant. The face decides its colour, icon and word. */
export type Face = 'message' | 'note' | 'question' | 'reply' | 'answer' | 'contact' | 'refusal' | 'escalation';

const FACES: Record<string, Face> = {
  message_posted: 'message',
  doubted: 'message',
  question_asked: 'question',
  question_replied: 'reply',
  reply_refused: 'refusal',
  resolved: 'answer',
  declined: 'refusal',
  contact_recorded: 'contact',
  reminded: 'message',
  reopened: 'refusal',
  escalation_answered: 'escalation',
  decline_upheld: 'escalation',
  decline_reversed: 'escalation',
};

/** "request.offer_made" is "offer_made". */
export const nameOf = (moment: Pick<MomentDto, 'type'>): string => moment.type.replace(/^request\./, '');

/** An internal note or file is for the department of its author only. */
export const isInternal = (moment: Pick<MomentDto, 'details'>): boolean => moment.details.visibility === 'INTERNAL';

/** The face of a moment with a text; null for a moment that is told in one line. */
export function faceOf(moment: Pick<MomentDto, 'type' | 'details' | 'body'>): Face | null {
  if (moment.body === null) return null;
  const face = FACES[nameOf(moment)] ?? 'message';
  return face === 'message' && isInternal(moment) ? 'note' : face;
}

const STARTS: [Kind, RegExp][] = [
  ['orders', /^order/],
  ['files', /^attachment|^record_exported/],
  ['dates', /^offer|^date_|^earlier_start/],
  ['clocks', /^clock|^terms_|^new_terms|^escalation_rung|^likely_late|^miss_explained|^quota/],
  ['talk', /^message|^question|^repl|^contact|^reminded|^thanked|^doubted/],
];

/** The kind of a moment. An answer or a decline is a change of state and also talk. */
export function kindsOf(moment: Pick<MomentDto, 'type' | 'body'>): Kind[] {
  const name = nameOf(moment);
  const kind = STARTS.find(([, start]) => start.test(name))?.[0] ?? 'states';
  return kind === 'states' && moment.body !== null ? ['states', 'talk'] : [kind];
}

export interface Day<T> {
  day: string;
  moments: T[];
}

/** Moments by local day, in the sequence in which they came. */
export function byDay<T extends { occurredAt: string }>(moments: T[], dayOf: (at: string) => string): Day<T>[] {
  const days: Day<T>[] = [];
  for (const moment of moments) {
    const day = dayOf(moment.occurredAt);
    if (days.at(-1)?.day !== day) days.push({ day, moments: [] });
    days.at(-1)!.moments.push(moment);
  }
  return days;
}
