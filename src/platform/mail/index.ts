export { MailComposer, type ComposesMail, type MailMessage } from './mail-composer.js';
export type { MailDelivery } from './mail-delivery.entity.js';
export { MailOutbox, type Letter } from './mail-outbox.js';
export { NO_PLAIN_ADDRESS, PLAIN_ADDRESS } from './plain-address.js';
