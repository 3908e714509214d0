import { ApproveExpedite } from './acts/approve-expedite.js';
import { AskExpedite } from './acts/ask-expedite.js';
import { RefuseExpedite } from './acts/refuse-expedite.js';
import { ExpediteStore } from './expedite-store.js';
import { ExpeditesController } from './http/expedites.controller.js';
import { ShowExpedites } from './http/show-expedites.js';
import { LapseExpedite } from './listeners/lapse-expedite.js';

/** Providers and controllers for expediting a request. */
export const expedites = {
  listeners: [LapseExpedite],
  providers: [AskExpedite, ApproveExpedite, RefuseExpedite, ExpediteStore, ShowExpedites],
  controllers: [ExpeditesController],
};
