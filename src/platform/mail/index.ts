export { MailComposer, type ComposesMail, type MailMessage } from './mail-composer.js';
export type { MailDelivery } from './mail-delivery.entity.js';
export { MailOutbox, type Letter } from './mail-outbox.js';
