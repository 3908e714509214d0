import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { SecretBox } from '../platform/secrets/index.js';
import { mintSigningSecret } from './signature.js';
import { WebhookSecret } from './webhook-secret.entity.js';

export interface NewSecret {
  id: string;
  /** Shown once. The row stores it encrypted. */
  secret: string;
}

/** The secrets that an endpoint's deliveries are signed with. */
@Injectable()
export class EndpointSecrets {
  constructor(
    private readonly database: Database,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  async mint(endpointId: string): Promise<NewSecret> {
    const [id, secret] = [newId(), mintSigningSecret()];
    await this.secrets.insert({
      id,
      endpointId,
      sealed: this.box.seal(secret, endpointId),
      createdAt: this.clock.now(),
      expiresAt: null,
    });
    return { id, secret };
  }

  /** Lets the current secrets expire at the instant, and deletes those that have expired. */
  async letExpire(endpointId: string, expiresAt: Date): Promise<void> {
    await this.database.execute('DELETE FROM webhook_secret WHERE endpoint_id = $1 AND expires_at <= $2', [
      endpointId,
      this.clock.now(),
    ]);
    await this.database.execute(
      `UPDATE webhook_secret SET expires_at = least(coalesce(expires_at, 'infinity'), $2) WHERE endpoint_id = $1`,
      [endpointId, expiresAt],
    );
  }

  /** All secrets that sign at this moment, the newest first. */
  async signing(endpointId: string): Promise<string[]> {
    const rows = await this.database.query<Pick<WebhookSecret, 'sealed'>>(
      `SELECT sealed FROM webhook_secret
        WHERE endpoint_id = $1 AND (expires_at IS NULL OR expires_at > $2)
        ORDER BY id DESC`,
      [endpointId, this.clock.now()],
    );
    return rows.map(({ sealed }) => this.box.open(sealed, endpointId));
  }

  async forget(endpointId: string): Promise<void> {
    await this.secrets.delete({ endpointId });
  }

  private get secrets() {
    return this.database.repository(WebhookSecret);
  }
}
