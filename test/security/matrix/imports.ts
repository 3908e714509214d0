import { ADMIN, ANY_TOKEN, row, type Row } from './rows.js';

const LEADS = '133yyy333';
/** A lead of a department whose orders are in it, and executives. */
const SEES_IMPORT = '144y44y44';

export const IMPORTS_ROWS: Record<string, Row> = {
  importOrders: row(LEADS, () => '/imports/orders'),
  importDepartments: row(ADMIN, () => '/imports/departments'),
  importUsers: row(ADMIN, () => '/imports/users'),
  importExchangeRates: row(ADMIN, () => '/imports/exchange-rates'),
  importHistory: row(ADMIN, () => '/imports/history'),
  listImports: row(ANY_TOKEN, () => '/imports'),
  readImport: row(SEES_IMPORT, ({ orderImport }) => `/imports/${orderImport}`),
  listImportRows: row(SEES_IMPORT, ({ orderImport }) => `/imports/${orderImport}/rows`),
  undoImport: row(
    '144y44343',
    ({ orderImport }) => `/imports/${orderImport}/reversal`,
    () => ({ reason: 'The wrong year.' }),
  ),
};
