import { SetMetadata } from '@nestjs/common';
import type { MailDelivery } from './mail-delivery.entity.js';

/** A letter as its composer returns it. The envelope adds the parts that are common to all letters. */
export interface MailMessage {
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** HTML with all texts escaped. */
  html: string;
  /** A mail program shows letters of the same thread together. */
  thread?: string;
}

/**
 * Composes the letters of one kind at the moment they are sent. A secret that only the letter may contain, like the
 * secret of a link, is created here and stored nowhere else.
 */
export interface ComposesMail {
  /** Null when nobody wants the letter any more. Called again for each attempt. */
  compose(delivery: Readonly<MailDelivery>, now: Date): Promise<MailMessage | null>;
}

export const COMPOSED_MAIL = Symbol('kind of mail a provider composes');

/** Marks a provider that implements `ComposesMail` for one kind of letter. */
export const MailComposer = (kind: string): ClassDecorator => SetMetadata(COMPOSED_MAIL, kind);
