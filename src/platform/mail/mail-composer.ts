import { SetMetadata } from '@nestjs/common';
import type { MailDelivery } from './mail-delivery.entity.js';

/** A letter as its writer gives it; the post adds what every letter needs. */
export interface MailMessage {
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** Escaped already. */
  html: string;
  /** Letters with the same thread stand together in the reader's mailbox. */
  thread?: string;
}

/**
 * Writes the letters of one kind at the moment they are sent. What only the letter may hold, like the secret of a link,
 * is made here and rests nowhere else.
 */
export interface ComposesMail {
  /** Null when nobody wants it any more. Called anew for each try. */
  compose(delivery: Readonly<MailDelivery>, now: Date): Promise<MailMessage | null>;
}

export const COMPOSED_MAIL = Symbol('kind of mail a provider composes');

/** Marks a provider that implements `ComposesMail`. */
export const MailComposer = (kind: string): ClassDecorator => SetMetadata(COMPOSED_MAIL, kind);
