import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { mintTokenSecret } from './secrets.js';

/** argon2id with 19 MiB and two passes, the first choice of the OWASP password storage cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and verifies passwords with a slow hash. */
@Injectable()
export class Passwords {
  /**
   * Used where there is no password hash, so that the refusal of an unknown person takes as long as that of a wrong
   * password.
   */
  private readonly nobodys = hash(mintTokenSecret('INVITATION'), COST);

  hash(password: string): Promise<string> {
    return hash(normalised(password), COST);
  }

  /** False for a wrong password. Also false, after the same work, when there is no hash. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? (await this.nobodys), normalised(password));
    return right && passwordHash !== null;
  }
}

/** One character can be typed as several code points. Both spellings are the same password. */
const normalised = (password: string): string => password.normalize('NFKC');
