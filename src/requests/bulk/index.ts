import { ActOnMany } from './act-on-many.js';
import { BulkController } from './http/bulk.controller.js';

/** What the module of requests registers for one act on many requests. */
export const bulk = { providers: [ActOnMany], controllers: [BulkController] };
