import type { OpenAPIObject } from '@nestjs/swagger';
import { SCOPES, type Scope } from '../../src/platform/auth/actor.js';
import { openApiDocument } from '../../src/platform/openapi/document.js';
import { startApp, type TestApp } from '../support/app.js';
import { aUser, bearer, emailOf, signIn, signInAdmin, type Client } from '../support/builders/identity.js';

jest.setTimeout(120_000);

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation = { operationId: string; method: Method; path: string };

const NOTHING = '01900000-0000-7000-8000-000000000000';
/** They answer everybody who knows a secret, or who is signed in at all. */
const FOR_ANY_TOKEN = [
  'signIn',
  'signInBrowser',
  'signOutBrowser',
  'refreshSession',
  'acceptInvitation',
  'askPasswordReset',
  'completePasswordReset',
].concat(
  ['listDepartments', 'getDepartment', 'listMembers', 'getCalendar', 'listCalendarChanges', 'getMe'],
  ['listAllExchangeRates'],
  ['listExchangeRates'],
  // They show what the token has the scope for: orders to one, people and departments to another.
  ['listImports', 'readImport', 'listImportRows'],
);
/** A token that was stolen must not make another, or shut out its owner, or divert their work to somebody else. */
const IN_PERSON = ['signOut', 'signOutEverywhere', 'changePassword', 'changeMe'].concat([
  'listAbsences',
  'setAbsence',
  'withdrawAbsence',
  'listPersonalTokens',
  'createPersonalToken',
  'revokePersonalToken',
  'createServiceToken',
  'rotateServiceToken',
  // A text that was not sent yet is its writer's alone.
  'listDraftTexts',
  'readDraftText',
  'keepDraftText',
  'discardDraftText',
]);
/** It would otherwise not end before the test does. */
const ENDING: Record<string, string> = { watchEvents: '?follow=false' };
/** A question about what would be, asked with a body. */
const READS_BY_POST = ['previewCalendarChange', 'previewRequest', 'previewOffer'];

describe('a token opens what its one scope is for, whoever made it', () => {
  let app: TestApp;
  let operations: Operation[];
  const opened = new Map<string, { method: Method; by: Scope[] }>();

  beforeAll(async () => {
    app = await startApp();
    operations = operationsOf(openApiDocument(app.app));
    const admin = await signInAdmin(app.http);
    await aUser(app.http, admin, 'Root Power', { admin: true, executive: true });
    const owner = await signIn(app.http, emailOf('Root Power'));
    for (const scope of SCOPES) await tryEverything(owner, scope);
  });

  afterAll(() => app.close());

  async function tryEverything(owner: Client, scope: Scope): Promise<void> {
    const made = await owner.post('/me/tokens', { name: scope, scopes: [scope], expiresInDays: 1 }).expect(201);
    const token = bearer(app.http, (made.body as { token: string }).token);
    for (const { operationId, method, path } of operations) {
      const address = path.replace('/api/v1', '').replace(/\{[^}]+\}/g, NOTHING) + (ENDING[operationId] ?? '');
      const { status, body } = await token[method](address);
      const { code } = (body ?? {}) as { code?: string };
      const shut = status === 403 && (code === 'http.scope_missing' || code === 'http.forbidden');
      const seen = opened.get(operationId) ?? { method, by: [] };
      opened.set(operationId, { method, by: shut ? seen.by : [...seen.by, scope] });
    }
  }

  const where = (holds: (by: Scope[], method: Method) => boolean): string[] =>
    [...opened].filter(([, { by, method }]) => holds(by, method)).map(([operationId]) => operationId);

  it('opens to every scope only what is for everybody', () => {
    expect(where((by) => by.length === SCOPES.length).sort()).toEqual([...FOR_ANY_TOKEN].sort());
  });

  it('keeps for a person what is about their own sign-in', () => {
    expect(where((by) => by.length === 0).sort()).toEqual([...IN_PERSON].sort());
  });

  it('opens everything else to one scope, no more', () => {
    const shared = where((by) => by.length > 1 && by.length < SCOPES.length);
    expect(shared).toEqual([]);
    expect(opened.size).toBeGreaterThan(90);
  });

  it('changes nothing by a scope that only reads', () => {
    const writes = where((by, method) => method !== 'get' && by.length === 1 && by[0]!.endsWith(':read'));
    expect(writes).toEqual(READS_BY_POST);
  });

  it('reads nothing by a scope that only writes', () => {
    expect(where((by, method) => method === 'get' && by.length === 1 && by[0]!.endsWith(':write'))).toEqual([]);
  });

  it('keeps users and departments for administrators, and orders and failures for those who may write them', () => {
    const changing = (scope: Scope): string[] =>
      where((by, method) => by.length === 1 && by[0] === scope && method !== 'get').sort();
    expect(changing('orders:write')).toEqual(
      [
        'cancelOrder',
        'changePromise',
        'correctCancellation',
        'correctRelease',
        'putOrder',
        'releaseOrder',
        'renewDefaults',
        'verifyOrder',
      ]
        .concat(['addContractTemplate', 'addCustomer', 'changeContractTemplate', 'changeCustomer'])
        .concat(['agreeIncidentAction', 'checkIncidentAction', 'completeIncidentAction', 'dropIncidentAction'])
        .concat(['replanIncidentAction'])
        .concat(['addEvidence', 'closeIncident', 'noteFindings', 'openIncident', 'recordIncidentLine'])
        .concat(['importOrders', 'undoImport'])
        .concat(['confirmCause', 'nameCause', 'waiveIncidentItem', 'withdrawCause'])
        .sort(),
    );
    expect(changing('admin')).toEqual(
      ['changeDepartment', 'changeUser', 'createDepartment', 'createUser', 'inviteUser', 'placeMember']
        .concat(['importDepartments', 'importUsers', 'importExchangeRates', 'importHistory'])
        .concat([
          'rearmTimer',
          'removeMember',
          'seedHolidays',
          'setExchangeRate',
          'setCalendarVersion',
          'closeInEmergency',
          'withdrawCalendarVersion',
        ])
        .concat(['changeWebhookEndpoint', 'pingWebhookEndpoint', 'redeliverParkedWebhooks', 'redeliverWebhook'])
        .concat(['changeServiceAccount', 'createServiceAccount', 'restartServiceAccount', 'revokeServiceToken'])
        .concat(['stopServiceAccount'])
        .concat(['registerWebhookEndpoint', 'removeWebhookEndpoint', 'rotateWebhookSecret'])
        .sort(),
    );
  });
});

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/v1'))
    .flatMap(([path, item]) =>
      Object.entries(item as Record<Method, { operationId: string }>).map(([method, { operationId }]) => ({
        operationId,
        method: method as Method,
        path,
      })),
    );
