import { ChangeServiceAccount } from './acts/change-service-account.js';
import { CreateServiceAccount } from './acts/create-service-account.js';
import { CreateServiceToken } from './acts/create-service-token.js';
import { RestartServiceAccount } from './acts/restart-service-account.js';
import { RevokeServiceToken } from './acts/revoke-service-token.js';
import { RotateServiceToken } from './acts/rotate-service-token.js';
import { StopServiceAccount } from './acts/stop-service-account.js';
import { ServiceAccountsController } from './http/service-accounts.controller.js';
import { ServiceTokensController } from './http/service-tokens.controller.js';
import { LetAccountsFollowTheirOwner } from './let-accounts-follow-their-owner.js';
import { ListServiceAccounts } from './queries/list-service-accounts.js';
import { ListServiceTokens } from './queries/list-service-tokens.js';
import { ServiceAccountStore } from './service-account-store.js';
import { WarnOfExpiry } from './warn-of-expiry.js';

/** Providers and controllers for accounts of programs. The identity module registers them. */
export const serviceAccounts = {
  providers: [
    ...[CreateServiceAccount, ChangeServiceAccount, StopServiceAccount, RestartServiceAccount],
    ...[CreateServiceToken, RotateServiceToken, RevokeServiceToken, LetAccountsFollowTheirOwner],
    ...[ListServiceAccounts, ListServiceTokens, ServiceAccountStore, WarnOfExpiry],
  ],
  controllers: [ServiceAccountsController, ServiceTokensController],
};
