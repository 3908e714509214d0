import type Mail from 'nodemailer/lib/mailer/index.js';
import type { MailMessage } from './mail-composer.js';
import { isPlainAddress } from './plain-address.js';

/** The sender of a letter. */
export interface Sender {
  /** `Lockstep <lockstep@example.com>`, from the configuration. */
  from: string;
  /** The host of our own addresses, for message ids that only we use. */
  host: string;
}

export class UndeliverableAddress extends Error {}

/**
 * A letter with its envelope and headers. Names and addresses are passed separately. Line ends and other control
 * characters are removed from everything that becomes a header. Letters of one thread refer to the same first letter,
 * which need not exist.
 * @throws UndeliverableAddress for quoted local parts, comments and other legal forms that mainly serve attacks
 */
export function inEnvelope(deliveryId: string, message: MailMessage, { from, host }: Sender): Mail.Options {
  const { to, subject, text, html, thread } = message;
  if (!isPlainAddress(to.address)) throw new UndeliverableAddress('The address is not one we send to.');
  const root = thread === undefined ? undefined : `<${thread}@${host}>`;
  return {
    from,
    to: { name: oneLine(to.name), address: to.address },
    envelope: { from: addressOf(from), to: [to.address] },
    subject: oneLine(subject),
    text,
    html,
    messageId: `<${deliveryId}@${host}>`,
    ...(root !== undefined && { inReplyTo: root, references: [root] }),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const addressOf = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;

/** Removes line ends and control characters, so that a text cannot add headers. */
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
