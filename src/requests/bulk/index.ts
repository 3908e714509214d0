import { ActOnMany } from './act-on-many.js';
import { BulkController } from './http/bulk.controller.js';

/** Providers and controllers for one act on many requests. */
export const bulk = { providers: [ActOnMany], controllers: [BulkController] };
