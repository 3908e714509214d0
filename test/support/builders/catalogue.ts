import type { Client } from './identity.js';

const HOUR = 3600;

export const TARGETS = {
  P1: { firstResponseSeconds: HOUR, resolutionSeconds: 4 * HOUR },
  P2: { firstResponseSeconds: 2 * HOUR, resolutionSeconds: 8 * HOUR },
  P3: { firstResponseSeconds: 4 * HOUR, resolutionSeconds: 16 * HOUR },
  P4: { firstResponseSeconds: 8 * HOUR, resolutionSeconds: 40 * HOUR },
};

export interface ServiceHandle {
  id: string;
  code: string;
  name: string;
}

/** All fields of a service except its code. Engineering tells which part is right. */
export const aServiceBody = (more: object = {}) => ({
  name: 'Part clarification',
  description: 'Which part, which drawing revision, which material.',
  intake: [
    { key: 'partNumber', label: 'Part number', kind: 'text', required: true },
    { key: 'revision', label: 'Drawing revision', kind: 'choice', required: false, choices: ['A', 'B'] },
  ],
  targets: TARGETS,
  effortMinutes: 60,
  nominalRate: { amount: '5000', currency: 'USD' },
  questionTemplates: [{ key: 'revision', text: 'Which revision is printed on the drawing?' }],
  ...more,
});

/** A service of the department, which is given by id or code. */
export async function aService(writer: Client, department: string, more: object = {}): Promise<ServiceHandle> {
  const body = { code: 'part-clarification', ...aServiceBody(more) };
  return (await writer.post(`/departments/${department}/services`, body).expect(201)).body as ServiceHandle;
}
