import { Injectable } from '@nestjs/common';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { refuse } from './identity.errors.js';
import { examinePassword } from './password-rule.js';
import { Passwords } from './passwords.js';

/** Hashes a password that a person chose, or refuses it with the rule it breaks. */
@Injectable()
export class NewPassword {
  constructor(private readonly passwords: Passwords) {}

  async hash(password: string, owner: { email: string; name: string }): Promise<string> {
    const fault = examinePassword(password, COMMON_PASSWORDS, [owner.email, owner.name, 'lockstep']);
    if (fault !== null) throw refuse(fault);
    return this.passwords.hash(password);
  }
}
