import { PASSWORD } from '../../support/builders/identity.js';
import { row, ADMIN, type Row } from './rows.js';

const OWN_OR_ADMIN = '14444y4y3';

const program =
  (suffix = ''): Row['path'] =>
  ({ serviceAccount }) =>
    `/service-accounts/${serviceAccount}${suffix}`;

export const IDENTITY_ROWS: Record<string, Row> = {
  signIn: row(
    '111111111',
    () => '/auth/sessions',
    () => ({ email: 'nobody@meridian.example', password: 'x' }),
  ),
  // The calls come from no page of this installation.
  signInBrowser: row(
    '333333333',
    () => '/auth/browser-sessions',
    () => ({ email: 'nobody@meridian.example', password: 'x' }),
  ),
  signOutBrowser: row('yyyyyyyyy', () => '/auth/browser-sessions/current'),
  refreshSession: row(
    '111111111',
    () => '/auth/token-refreshes',
    () => ({ refreshToken: 'lsr_nothing' }),
  ),
  acceptInvitation: row(
    'yyyyyyyyy',
    () => '/auth/invitation-acceptances',
    () => ({ token: 'lsi_nothing', password: PASSWORD }),
  ),
  askPasswordReset: row(
    'yyyyyyyyy',
    () => '/auth/password-resets',
    () => ({ email: 'nobody@meridian.example' }),
  ),
  completePasswordReset: row(
    'yyyyyyyyy',
    () => '/auth/password-reset-completions',
    () => ({ token: 'lsw_nothing', password: PASSWORD }),
  ),
  // A token may not do what is for people who signed in, whoever made the token.
  signOut: { ...row('133333333', () => '/auth/sessions/current'), byToken: true },
  signOutEverywhere: { ...row('133333333', () => '/auth/sessions'), byToken: true },
  changePassword: row(
    '1yyyyyyy3',
    () => '/me/password',
    () => ({ currentPassword: 'x', newPassword: 'nine-dry-badgers-hum' }),
  ),
  listPersonalTokens: row('1yyyyyyy3', () => '/me/tokens'),
  createPersonalToken: row(
    '1yyyyyyy3',
    () => '/me/tokens',
    () => ({ name: 'x', scopes: ['reports:read'], expiresInDays: 1 }),
  ),
  revokePersonalToken: row('144444443', ({ offer }) => `/me/tokens/${offer}`),
  getMe: row('1yyyyyyyy', () => '/me'),
  changeMe: row(
    '1yyyyyyy3',
    () => '/me',
    () => ({ zone: 'Europe/Berlin' }),
  ),

  listUsers: row(ADMIN, () => '/users'),
  createUser: row(
    ADMIN,
    () => '/users',
    () => ({ name: 'New Name', email: 'new.name@meridian.example' }),
  ),
  getUser: row(ADMIN, ({ fiona }) => `/users/${fiona}`),
  changeUser: row(
    ADMIN,
    ({ fiona }) => `/users/${fiona}`,
    () => ({ name: 'Fiona Frank' }),
  ),
  // Oneself, one's leads and administrators, in person: whether somebody else is away is nobody's business.
  listAbsences: row(OWN_OR_ADMIN, ({ fiona }) => `/users/${fiona}/absences`),
  setAbsence: row(
    OWN_OR_ADMIN,
    ({ fiona }) => `/users/${fiona}/absences`,
    () => ({ beginsAt: '2199-03-02T08:00:00Z', endsAt: '2199-03-16T08:00:00Z' }),
  ),
  withdrawAbsence: row('144444443', ({ fiona, offer }) => `/users/${fiona}/absences/${offer}`),
  listServiceAccounts: row(ADMIN, () => '/service-accounts'),
  createServiceAccount: row(
    ADMIN,
    () => '/service-accounts',
    ({ fiona, fin }) => ({ name: 'Ledger', ownerId: fiona, departmentId: fin, scopes: ['orders:read'] }),
  ),
  getServiceAccount: row(ADMIN, program()),
  changeServiceAccount: row(ADMIN, program(), () => ({ name: 'ERP' })),
  stopServiceAccount: row(ADMIN, program('/deactivation')),
  restartServiceAccount: row(ADMIN, program('/deactivation')),
  listServiceTokens: row(ADMIN, program('/tokens')),
  createServiceToken: row(ADMIN, program('/tokens'), () => ({ name: 'x', expiresInDays: 1 })),
  rotateServiceToken: row('133333343', program('/tokens/01990000-0000-7000-8000-000000000000/rotations'), () => ({
    expiresInDays: 1,
  })),
  revokeServiceToken: row('133333343', program('/tokens/01990000-0000-7000-8000-000000000000')),
  inviteUser: row(ADMIN, ({ fiona }) => `/users/${fiona}/invitations`),
};
