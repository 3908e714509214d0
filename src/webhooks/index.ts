export { describeWebhooks } from './describe-webhooks.js';
export {
  WebhookEndpointChanged,
  WebhookEndpointDisabled,
  WebhookEndpointEnabled,
  WebhookEndpointRegistered,
  WebhookEndpointRemoved,
  WebhookRedeliveryAsked,
  WebhookSecretRotated,
} from './webhooks.events.js';
export { WebhooksModule } from './webhooks.module.js';
