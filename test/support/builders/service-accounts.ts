import { bearer, type Client, type Http } from './identity.js';

export interface ServiceAccountHandle {
  id: string;
  /** A client with a token of the account. */
  program: Omit<Client, 'userId' | 'accessToken' | 'refreshToken'>;
  tokenId: string;
  token: string;
}

/** An account of a program with one token. The administrator must be signed in, because a token cannot create tokens. */
export async function aServiceAccount(
  http: Http,
  admin: Pick<Client, 'post'>,
  wish: { ownerId: string; departmentId: string; name?: string; scopes?: string[] },
): Promise<ServiceAccountHandle> {
  const scopes = ['orders:read', 'orders:write'];
  const { body: account } = await admin.post('/service-accounts', { name: 'ERP', scopes, ...wish }).expect(201);
  const { id } = account as { id: string };
  return { id, ...(await aServiceToken(http, admin, id)) };
}

export async function aServiceToken(
  http: Http,
  admin: Pick<Client, 'post'>,
  accountId: string,
  expiresInDays = 90,
): Promise<Omit<ServiceAccountHandle, 'id'>> {
  const wish = { name: 'nightly push', expiresInDays };
  const { body } = await admin.post(`/service-accounts/${accountId}/tokens`, wish).expect(201);
  const { id: tokenId, token } = body as { id: string; token: string };
  return { program: bearer(http, token), tokenId, token };
}
