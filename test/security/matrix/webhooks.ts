import { row, ADMIN, type Row } from './rows.js';

const endpoint =
  (suffix = ''): Row['path'] =>
  ({ webhook }) =>
    `/webhook-endpoints/${webhook}${suffix}`;

export const WEBHOOKS_ROWS: Record<string, Row> = {
  listWebhookEventTypes: row(ADMIN, () => '/webhook-event-types'),
  listWebhookEndpoints: row(ADMIN, () => '/webhook-endpoints'),
  registerWebhookEndpoint: row(
    ADMIN,
    () => '/webhook-endpoints',
    () => ({ url: 'https://erp.example/more' }),
  ),
  getWebhookEndpoint: row(ADMIN, endpoint()),
  changeWebhookEndpoint: row(ADMIN, endpoint(), () => ({ description: 'Ours' })),
  removeWebhookEndpoint: row(ADMIN, ({ leavingWebhook }) => `/webhook-endpoints/${leavingWebhook}`),
  rotateWebhookSecret: row(ADMIN, endpoint('/secret-rotations'), () => ({})),
  pingWebhookEndpoint: row(ADMIN, endpoint('/pings')),
  listWebhookDeliveries: row(ADMIN, endpoint('/deliveries')),
  getWebhookDelivery: row(ADMIN, ({ webhookDelivery }) => `/webhook-deliveries/${webhookDelivery}`),
  redeliverWebhook: row(ADMIN, ({ webhookDelivery }) => `/webhook-deliveries/${webhookDelivery}/redeliveries`),
  redeliverParkedWebhooks: row(ADMIN, endpoint('/redeliveries'), () => ({ since: '2026-03-01T00:00:00Z' })),
};
