import type supertest from 'supertest';
import { SCOPES } from '../../../src/platform/auth/index.js';
import { ADMIN, type TestApp } from '../app.js';

export type Http = TestApp['http'];

/** A long password that is in no list. */
export const PASSWORD = 'seven-wet-otters-sing';

interface Tokens {
  userId: string;
  accessToken: string;
  refreshToken: string;
}

/** A JSON client. `personalToken` is set where the client uses one instead of its session. */
export interface Credentials extends Tokens {
  personalToken?: string;
}

/** A signed-in person who calls the API below `/api/v1`. */
export interface Client extends Credentials {
  get(path: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  put(path: string, body?: object): supertest.Test;
  patch(path: string, body?: object): supertest.Test;
  delete(path: string): supertest.Test;
}

/** A client that uses this bearer token. Personal tokens work too. */
export function bearer(http: Http, accessToken: string): Omit<Client, keyof Credentials> {
  const call = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string): supertest.Test =>
    http[method](`/api/v1${path}`).set('authorization', `Bearer ${accessToken}`);
  return {
    get: (path) => call('get', path),
    post: (path, body) => call('post', path).send(body),
    put: (path, body) => call('put', path).send(body),
    patch: (path, body) => call('patch', path).send(body),
    delete: (path) => call('delete', path),
  };
}

export const clientOf = (http: Http, { userId, accessToken, refreshToken, personalToken }: Credentials): Client => ({
  userId,
  accessToken,
  refreshToken,
  personalToken,
  ...bearer(http, personalToken ?? accessToken),
});

/** Clients for several people, by name. */
export const clientsOf = <Name extends string>(http: Http, people: Record<Name, Credentials>): Record<Name, Client> =>
  Object.fromEntries(
    Object.entries<Credentials>(people).map(([name, credentials]) => [name, clientOf(http, credentials)]),
  ) as Record<Name, Client>;

export async function signIn(http: Http, email: string, password = PASSWORD): Promise<Client> {
  const { body } = await http.post('/api/v1/auth/sessions').send({ email, password }).expect(201);
  return clientOf(http, body as Tokens);
}

export const signInAdmin = (http: Http): Promise<Client> => signIn(http, ADMIN.email, ADMIN.password);

export const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@meridian.example`;

/** A person whom the administrator added. They have accepted the invitation and are signed in. */
export async function aUser(
  http: Http,
  admin: Client,
  name: string,
  more: { admin?: boolean; executive?: boolean; zone?: string } = {},
): Promise<Client> {
  const invited = await admin.post('/users', { name, email: emailOf(name), ...more }).expect(201);
  const { body } = await http
    .post('/api/v1/auth/invitation-acceptances')
    .send({ token: (invited.body as { invitation: { token: string } }).invitation.token, password: PASSWORD })
    .expect(201);
  return clientOf(http, body as Tokens);
}

/** The same person with a token that stays valid for many days. Calls that need a session are refused. */
export async function lasting(http: Http, client: Client): Promise<Client> {
  const { body: me } = await client.get('/me').expect(200);
  const scopes = SCOPES.filter((scope) => scope !== 'admin' || (me as { user: { admin: boolean } }).user.admin);
  const { body } = await client.post('/me/tokens', { name: 'story', scopes, expiresInDays: 365 }).expect(201);
  return clientOf(http, { ...client, personalToken: (body as { token: string }).token });
}
