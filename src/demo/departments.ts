/** A department of the demo. There are five, in three zones and three countries. */
export interface DemoDepartment {
  code: string;
  name: string;
  zone: string;
  hours: { from: string; to: string };
  country: string;
  region?: string;
}

export const DEPARTMENTS: DemoDepartment[] = [
  {
    code: 'CS',
    name: 'Customer Service',
    zone: 'America/Sao_Paulo',
    hours: { from: '08:00', to: '17:00' },
    country: 'BR',
    region: 'SP',
  },
  {
    code: 'ENG',
    name: 'Engineering',
    zone: 'Europe/Berlin',
    hours: { from: '09:00', to: '17:00' },
    country: 'DE',
    region: 'BE',
  },
  {
    code: 'QA',
    name: 'Quality',
    zone: 'America/New_York',
    hours: { from: '09:00', to: '17:00' },
    country: 'US',
    region: 'NY',
  },
  {
    code: 'FIN',
    name: 'Finance',
    zone: 'Europe/Berlin',
    hours: { from: '08:00', to: '16:00' },
    country: 'DE',
    region: 'BE',
  },
  {
    code: 'LOG',
    name: 'Logistics',
    zone: 'Europe/Berlin',
    hours: { from: '06:00', to: '14:00' },
    country: 'DE',
    region: 'BE',
  },
];

const HOUR = 3600;

/** The targets of a department where no agreement applies. */
export const USUAL_TARGETS = {
  P1: { firstResponseSeconds: HOUR, resolutionSeconds: 4 * HOUR },
  P2: { firstResponseSeconds: 2 * HOUR, resolutionSeconds: 8 * HOUR },
  P3: { firstResponseSeconds: 4 * HOUR, resolutionSeconds: 16 * HOUR },
  P4: { firstResponseSeconds: 8 * HOUR, resolutionSeconds: 40 * HOUR },
};

export const SERVICES = [
  {
    department: 'ENG',
    code: 'part-clarification',
    name: 'Part clarification',
    description: 'Which part, which drawing revision, which material: what an order needs before it can be processed.',
    intake: [
      { key: 'partNumber', label: 'Part number', kind: 'text', required: true },
      { key: 'revision', label: 'Drawing revisions in question', kind: 'text', required: false },
      { key: 'shipBy', label: 'Ship by', kind: 'date', required: false },
    ],
    effortMinutes: 60,
    questionTemplates: [
      { key: 'revision', text: 'Which revision is printed on the customer’s drawing?' },
      { key: 'pressure', text: 'Which working pressure did the customer confirm?' },
    ],
  },
  {
    department: 'ENG',
    code: 'drawing-review',
    name: 'Drawing review',
    description: 'A second pair of eyes on a changed drawing before it goes to the shop.',
    intake: [{ key: 'drawing', label: 'Drawing number', kind: 'text', required: true }],
    effortMinutes: 120,
    questionTemplates: [],
  },
  {
    department: 'QA',
    code: 'test-certificate',
    name: 'Test certificate',
    description: 'The certificate of a pressure test for a part that was shipped or is about to be.',
    intake: [{ key: 'serial', label: 'Serial number', kind: 'text', required: true }],
    effortMinutes: 45,
    questionTemplates: [],
  },
  {
    department: 'CS',
    code: 'customer-question',
    name: 'Question to a customer',
    description: 'Ask a customer something only they can answer.',
    intake: [],
    effortMinutes: 30,
    questionTemplates: [],
  },
  {
    department: 'FIN',
    code: 'credit-release',
    name: 'Credit release',
    description: 'Lift a credit block on a customer’s account.',
    intake: [{ key: 'account', label: 'Account', kind: 'text', required: true }],
    effortMinutes: 30,
    questionTemplates: [],
  },
  {
    department: 'LOG',
    code: 'freight-quote',
    name: 'Freight quote',
    description: 'What it costs to get it there, and by when.',
    intake: [],
    effortMinutes: 30,
    questionTemplates: [],
  },
];
