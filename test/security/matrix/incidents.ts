import type { Estate } from '../estate.js';
import { row, order, SIGNED_IN, SEES, type Row } from './rows.js';

const nameByRequester = async ({ tokens, ids }: Estate): Promise<unknown> =>
  tokens.rep.put(`/incidents/${ids.incident}/causes/${ids.request}`, { answer: 'NO', words: 'It never came.' });

const onAction =
  (suffix: string): Row['path'] =>
  ({ incident, correctiveAction }) =>
    `/incidents/${incident}/actions/${correctiveAction}/${suffix}`;

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
  // There is no such item, which only who may accept estimates gets to hear.
  waiveIncidentItem: row(
    '133434343',
    ({ incident, request }) => `/incidents/${incident}/items/${request}/waiver`,
    () => ({ reason: 'No invoice will come.' }),
  ),
  addEvidence: row('1yyyy4343', ({ incident }) => `/incidents/${incident}/evidence`),
  downloadEvidence: row('144444443', ({ incident, request }) => `/incidents/${incident}/evidence/${request}`),
  allocateFailure: row(SEES, ({ incident }) => `/incidents/${incident}/allocation`),
  readFailureCard: row(SEES, ({ incident }) => `/incidents/${incident}/card`),
  readFailureRisk: row(SEES, order('/failure-risk')),
  nameCause: row(
    '1yyyy4343',
    ({ incident, request }) => `/incidents/${incident}/causes/${request}`,
    () => ({ answer: 'PARTLY', words: 'It came late.' }),
  ),
  // Named by the requester's side, so the other side has to stand behind it.
  confirmCause: {
    ...row(
      '13y3y4343',
      ({ incident, request }) => `/incidents/${incident}/causes/${request}/confirmation`,
      () => ({ revision: 1 }),
    ),
    before: nameByRequester,
  },
  withdrawCause: {
    ...row('1yyyy4343', ({ incident, request }) => `/incidents/${incident}/causes/${request}`),
    before: nameByRequester,
  },
  noteFindings: row(
    '133y34343',
    ({ incident }) => `/incidents/${incident}/findings`,
    () => ({ severity: 3 }),
  ),
  closeIncident: row(
    '133y34343',
    ({ incident }) => `/incidents/${incident}/closure`,
    () => ({ rootCause: 'x', lessons: 'y' }),
  ),
  listIncidentActions: row(SEES, ({ incident }) => `/incidents/${incident}/actions`),
  listDepartmentActions: row(SIGNED_IN, () => '/departments/ENG/corrective-actions'),
  agreeIncidentAction: row(
    '133yy4343',
    ({ incident }) => `/incidents/${incident}/actions`,
    (_, { world }) => ({
      ...{
        change: 'Compare the revisions.',
        departmentId: world.eng.id,
        ownerId: world.erik.userId,
        dueOn: '2026-03-20',
      },
    }),
  ),
  replanIncidentAction: row('133yy4343', onAction('plan'), () => ({ dueOn: '2026-03-27' })),
  checkIncidentAction: row('133yy4343', onAction('effects'), () => ({
    ...{ effect: 'YES', words: 'None since.', checkedOn: '2026-03-02' },
  })),
  completeIncidentAction: row('13y3y4343', onAction('completion'), () => ({ done: 'A step of the form.' })),
  dropIncidentAction: row('133yy4343', onAction('abandonment'), () => ({ reason: 'Done otherwise.' })),
  releaseOrder: row('133y34343', order('/release'), () => ({ withAnswer: true })),
  cancelOrder: row('133y34343', order('/cancellation'), () => ({ kind: 'OTHER', reason: 'No budget.' })),
  correctCancellation: row('133y34343', order('/cancellation-correction'), () => ({
    ...{ cancelledAt: '2026-03-02T08:00:00Z', kind: 'OTHER', reason: 'It was earlier.' },
  })),
  correctRelease: row('133y34343', order('/release-correction'), () => ({
    ...{ releasedAt: '2026-03-02T08:00:00Z', withAnswer: true, reason: 'It left earlier.' },
  })),
};
