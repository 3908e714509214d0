import { TARGETS } from '../../support/builders/catalogue.js';
import { row, SIGNED_IN, type Row } from './rows.js';

export const CATALOGUE_ROWS: Record<string, Row> = {
  listServices: row(SIGNED_IN, () => '/services'),
  getService: row(SIGNED_IN, (_ids, { world }) => `/services/${world.serviceId}`),
  offerService: row(
    '1333y33y3',
    () => '/departments/ENG/services',
    () => aService('another'),
  ),
  changeService: row(
    '1333y33y3',
    (_ids, { world }) => `/services/${world.serviceId}`,
    () => withoutCode(),
  ),
};

const withoutCode = (): object => ({
  name: 'Part clarification',
  description: 'Which part?',
  intake: [],
  targets: TARGETS,
  effortMinutes: 45,
  nominalRate: { amount: '10000', currency: 'USD' },
  questionTemplates: [],
});

const aService = (code: string): object => ({ code, ...withoutCode() });
