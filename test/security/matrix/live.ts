import { row, SIGNED_IN, type Row } from './rows.js';

export const LIVE_ROWS: Record<string, Row> = {
  // The events so far, and then the end: a stream that is followed would never let its reader go.
  watchEvents: row(SIGNED_IN, () => '/events?follow=false'),
};
