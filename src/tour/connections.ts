import type { Stop } from '../platform/openapi/tour.js';
import { ADA, answer, BEATRIZ, INGRID } from './words.js';

/** Imports, webhooks, rates and notices. */
export const connections: Stop[] = [
  [ADA, 'importDepartments'],
  [ADA, 'importUsers'],
  [ADA, 'importExchangeRates'],
  [BEATRIZ, 'importOrders'],
  [BEATRIZ, 'readImport', { id: answer('importOrders.import.id') }],
  [BEATRIZ, 'listImportRows', { id: answer('importOrders.import.id') }],
  [BEATRIZ, 'undoImport', { id: answer('importOrders.import.id') }],
  [ADA, 'setExchangeRate', { day: '2026-03-04' }],
  [ADA, 'registerWebhookEndpoint'],
  [ADA, 'getWebhookEndpoint', { id: answer('registerWebhookEndpoint.id') }],
  [ADA, 'changeWebhookEndpoint', { id: answer('registerWebhookEndpoint.id') }],
  [ADA, 'rotateWebhookSecret', { id: answer('registerWebhookEndpoint.id') }],
  [ADA, 'pingWebhookEndpoint', { id: answer('registerWebhookEndpoint.id') }],
  [ADA, 'listWebhookDeliveries', { id: answer('registerWebhookEndpoint.id') }],
  [ADA, 'getWebhookDelivery', { id: answer('listWebhookDeliveries.data.0.id') }],
  [ADA, 'redeliverParkedWebhooks', { id: answer('registerWebhookEndpoint.id') }],
  [ADA, 'removeWebhookEndpoint', { id: answer('registerWebhookEndpoint.id') }],
  [INGRID, 'listNotices'],
  [INGRID, 'readNotice', { notice: answer('listNotices.data.0.id') }],
  [INGRID, 'unreadNotice', { notice: answer('listNotices.data.0.id') }],
  [INGRID, 'readAllNotices'],
  [INGRID, 'setNoticePreference', { kind: 'ANSWER' }],
];
