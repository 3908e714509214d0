import { HEALTH_ROWS } from './health.js';
import { IMPORTS_ROWS } from './imports.js';
import { IDENTITY_ROWS } from './identity.js';
import { DEPARTMENTS_ROWS } from './departments.js';
import { CATALOGUE_ROWS } from './catalogue.js';
import { ARTICLES_ROWS } from './articles.js';
import { AGREEMENTS_ROWS } from './agreements.js';
import { BACKTESTS_ROWS } from './backtests.js';
import { REQUESTS_ROWS } from './requests.js';
import { CONVERSATION_ROWS } from './conversation.js';
import { EXPEDITES_ROWS } from './expedites.js';
import { DRAFT_TEXTS_ROWS } from './draft-texts.js';
import { FEEDBACK_ROWS } from './feedback.js';
import { HELPING_ROWS } from './helping.js';
import { OFFERS_ROWS } from './offers.js';
import { LIVE_ROWS } from './live.js';
import { ORDERS_ROWS } from './orders.js';
import { INCIDENTS_ROWS } from './incidents.js';
import { LIFECYCLE_ROWS } from './lifecycle.js';
import { QUEUE_ROWS } from './queue.js';
import { REPORTS_ROWS } from './reports.js';
import { SUGGESTIONS_ROWS } from './suggestions.js';
import { WEBHOOKS_ROWS } from './webhooks.js';
import { NOTIFICATIONS_ROWS } from './notifications.js';
import type { Row } from './rows.js';

/** The rights: every operation there is, by the module it belongs to. */
export const MATRIX: Record<string, Row> = {
  ...HEALTH_ROWS,
  ...IDENTITY_ROWS,
  ...DEPARTMENTS_ROWS,
  ...CATALOGUE_ROWS,
  ...BACKTESTS_ROWS,
  ...AGREEMENTS_ROWS,
  ...REQUESTS_ROWS,
  ...QUEUE_ROWS,
  ...ARTICLES_ROWS,
  ...CONVERSATION_ROWS,
  ...OFFERS_ROWS,
  ...EXPEDITES_ROWS,
  ...HELPING_ROWS,
  ...LIVE_ROWS,
  ...ORDERS_ROWS,
  ...INCIDENTS_ROWS,
  ...LIFECYCLE_ROWS,
  ...REPORTS_ROWS,
  ...IMPORTS_ROWS,
  ...NOTIFICATIONS_ROWS,
  ...SUGGESTIONS_ROWS,
  ...DRAFT_TEXTS_ROWS,
  ...WEBHOOKS_ROWS,
  ...FEEDBACK_ROWS,
};
