import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { UserDeactivated } from '../identity.events.js';
import { StopServiceAccount } from './acts/stop-service-account.js';
import { ServiceAccountStore } from './service-account-store.js';
import { ServiceAccountHandedOver, serviceAccountStream } from './service-accounts.events.js';
import type { ServiceAccount } from './service-account.js';

/**
 * When the owner of a program is deactivated, the colleague who takes over the work becomes the owner. When nobody
 * takes over, the program stops. This runs within the transaction, so a program is never without an owner.
 */
@InTransactionListener('identity')
export class LetAccountsFollowTheirOwner {
  constructor(
    private readonly accounts: ServiceAccountStore,
    private readonly stop: StopServiceAccount,
    private readonly events: EventLog,
  ) {}

  @Listens(UserDeactivated)
  async onDeactivated({ streamId: leaverId, payload, actorId }: StoredEvent): Promise<void> {
    const { handedOverToId: heirId } = payload as { handedOverToId: string | null };
    for (const account of await this.accounts.ofOwner(leaverId)) {
      if (heirId === null) await this.stop.stopOrphan(account);
      else await this.handOver(account, heirId, actorId);
    }
  }

  private async handOver(account: ServiceAccount, heirId: string, actorId: string | null): Promise<void> {
    const previousOwnerId = account.ownerId;
    await this.accounts.change(account, { ownerId: heirId });
    await this.events.record(ServiceAccountHandedOver, {
      stream: serviceAccountStream(account.id),
      payload: { ownerId: heirId, previousOwnerId },
      actorId,
      audience: [account.departmentId],
    });
  }
}
