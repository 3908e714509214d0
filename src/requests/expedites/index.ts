import { ExpediteRequest } from './expedite-request.js';
import { ExpediteStore } from './expedite-store.js';
import { ExpeditesController } from './http/expedites.controller.js';
import { ShowExpedites } from './http/show-expedites.js';
import { LapseExpedite } from './listeners/lapse-expedite.js';

/** Providers and controllers for expediting a request. */
export const expedites = {
  listeners: [LapseExpedite],
  providers: [ExpediteRequest, ExpediteStore, ShowExpedites],
  controllers: [ExpeditesController],
};
