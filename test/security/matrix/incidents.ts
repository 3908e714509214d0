import { row, order, SIGNED_IN, SEES, type Row } from './rows.js';

export const INCIDENTS_ROWS: Record<string, Row> = {
  listIncidents: row(SIGNED_IN, () => '/incidents'),
  readIncident: row(SEES, ({ incident }) => `/incidents/${incident}`),
  openIncident: row(
    '133y34343',
    () => '/incidents',
    () => ({
      order: { system: 'ERP', reference: 'SO-1' },
      kind: 'SCRAP',
      detectionPoint: 'BEFORE_RELEASE',
      detectedOn: '2026-03-02',
      summary: 'Another.',
    }),
  ),
  recordIncidentLine: row(
    '1yyyy4343',
    ({ incident }) => `/incidents/${incident}/lines`,
    () => ({
      category: 'SCRAP_MATERIAL',
      kind: 'ACTUAL',
      amount: { amount: '100', currency: 'USD' },
      note: 'Bar stock',
      occurredOn: '2026-03-02',
      coversDelayCost: false,
    }),
  ),
  closeIncident: row('133y34343', ({ incident }) => `/incidents/${incident}/closure`),
  releaseOrder: row('133y34343', order('/release'), () => ({ withAnswer: true })),
};
