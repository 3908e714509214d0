import type { SubmitRequestBody } from '../../client';
import { orderNameOf } from '../../shared/orders/order-name';
import { instantOf } from '../../shared/time/zoned';
import { intakeAnswer } from '../../shared/ui/intake-answer';

type Channel = NonNullable<SubmitRequestBody['channel']>;
type Priority = NonNullable<SubmitRequestBody['priority']>;

export const CHANNELS: readonly Channel[] = ['portal', 'email', 'phone', 'in_person', 'chat'];
export const PRIORITIES: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

/** A request as a person types it. All fields are texts, so that a draft keeps also what is not finished. */
export interface AskForm {
  /** The code of the department and of its service, like "ENG/part-clarification". */
  service: string;
  title: string;
  body: string;
  /** The number of the order, like "SO-10482" or "CRM/SO-10482". */
  order: string;
  priority: Priority;
  /** Wall clock in the zone of the reader. */
  wished: string;
  channel: Channel;
  /** The code of the department that asks, for a person who belongs to several. */
  askingFor: string;
  /** The id of the person for whom somebody asks. */
  onBehalfOf: string;
  /** Wall clock in the zone of the reader, for a request that is entered later. */
  askedAt: string;
  lateReason: string;
  restricted: boolean;
  /** Answers by the key of their field. */
  intake: Record<string, string>;
}

export const EMPTY: AskForm = {
  service: '',
  title: '',
  body: '',
  order: '',
  priority: 'P3',
  wished: '',
  channel: 'portal',
  askingFor: '',
  onBehalfOf: '',
  askedAt: '',
  lateReason: '',
  restricted: false,
  intake: {},
};

/** A form from the text of its draft. A draft of another version of this page gives what it still has. */
export function fromDraft(text: string): AskForm {
  try {
    return { ...EMPTY, ...(JSON.parse(text) as Partial<AskForm>) };
  } catch {
    return EMPTY;
  }
}

/** The text of a draft; empty when nothing is typed. */
export function toDraft(form: AskForm): string {
  const text = JSON.stringify(form);
  return text === JSON.stringify(EMPTY) ? '' : text;
}

/** A field of the form of a service, as far as its kind decides how an answer is sent. */
type Kinds = readonly { key: string; kind: string }[];

/** The body of the request. Empty fields are left out. */
export function bodyOf(form: AskForm, fields: Kinds, zone: string): SubmitRequestBody {
  const order = orderNameOf(form.order);
  const wishedDate = instantOf(form.wished, zone);
  const askedAt = instantOf(form.askedAt, zone);
  return {
    serviceId: form.service,
    title: form.title.trim(),
    priority: form.priority,
    channel: form.channel,
    intake: answersOf(form.intake, fields),
    ...(form.body.trim() !== '' && { description: form.body }),
    ...(order !== null && { orderReference: order }),
    ...(wishedDate !== null && { wishedDate }),
    ...(form.askingFor !== '' && { requesterDepartmentId: form.askingFor }),
    ...(form.onBehalfOf !== '' && { onBehalfOfId: form.onBehalfOf }),
    ...(askedAt !== null && { askedAt }),
    ...(askedAt !== null && form.lateReason.trim() !== '' && { lateReason: form.lateReason.trim() }),
    ...(form.restricted && { restricted: true }),
  };
}

/** Answers of another service stay in the draft and are not sent. */
function answersOf(typed: Record<string, string>, fields: Kinds): Record<string, unknown> {
  const given = fields.filter(({ key }) => (typed[key] ?? '').trim() !== '');
  return Object.fromEntries(given.map(({ key, kind }) => [key, intakeAnswer(kind, typed[key]!)]));
}
