import { row, SIGNED_IN, type Row } from './rows.js';

export const LIVE_ROWS: Record<string, Row> = {
  // What has happened so far, and then the end: a stream that is followed would keep whoever waits for its end.
  watchEvents: row(SIGNED_IN, () => '/events?follow=false'),
};
