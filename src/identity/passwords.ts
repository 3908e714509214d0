import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { mintSecret } from './secrets.js';

/** argon2id with 19 MiB and two passes, the first choice of the OWASP password storage cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The slow hash in front of every password. */
@Injectable()
export class Passwords {
  /** Stands in where there is no password, so that an unknown person is refused as slowly as a wrong password. */
  private readonly nobodys = hash(mintSecret('INVITATION'), COST);

  hash(password: string): Promise<string> {
    return hash(normalised(password), COST);
  }

  /** False for a wrong password and, after the same work, for an absent hash. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? (await this.nobodys), normalised(password));
    return right && passwordHash !== null;
  }
}

/** One character can be typed as several code points: both spellings are the same password. */
const normalised = (password: string): string => password.normalize('NFKC');
