import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The first byte of every box. It names the method of encryption, so that another method can follow later. */
const AES_256_GCM = 1;

/**
 * Encrypts secrets that the application must read again and therefore cannot hash. The key is never in the database, so
 * a dump of the database alone decrypts nothing.
 */
@Injectable()
export class SecretBox {
  private readKey?: Buffer;

  constructor(private readonly config: Config) {}

  /** `owner` says whose secret it is. `open` needs the same owner. */
  seal(secret: string, owner: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.of(AES_256_GCM), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error if the box was sealed with another key or for another owner, or was changed */
  open(box: Buffer, owner: string): string {
    if (box[0] !== AES_256_GCM) throw new Error('The box is sealed in a way this version does not know');
    const nonce = box.subarray(1, 1 + NONCE_BYTES);
    const tag = box.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(owner)).setAuthTag(tag);
    const sealed = box.subarray(1 + NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  }

  private get key(): Buffer {
    return (this.readKey ??= this.config.secretsKey ?? this.keyOfFolder());
  }

  /** Creates the key at the first use. If two processes create it at once, both use the file of the first writer. */
  private keyOfFolder(): Buffer {
    mkdirSync(this.config.dataFolder, { recursive: true });
    const file = join(this.config.dataFolder, 'secrets.key');
    try {
      writeFileSync(file, randomBytes(KEY_BYTES).toString('base64'), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return Buffer.from(readFileSync(file, 'utf8'), 'base64');
  }
}
