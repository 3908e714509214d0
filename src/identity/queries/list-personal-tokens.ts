import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Token } from '../token.entity.js';

/**
 * A person's own tokens that were not revoked, the newest first. Expired tokens are listed too, so that a person can
 * see why a token stopped working.
 */
@Injectable()
export class ListPersonalTokens {
  constructor(private readonly database: Database) {}

  execute(userId: string): Promise<Token[]> {
    return this.database
      .repository(Token)
      .find({ where: { userId, kind: 'PERSONAL', revokedAt: IsNull() }, order: { createdAt: 'DESC', id: 'DESC' } });
  }
}
