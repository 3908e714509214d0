import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isPlainAddress, NO_PLAIN_ADDRESS } from '../mail/plain-address.js';

export interface ConfigFault {
  name: string;
  sentence: string;
}

/** Reads typed values from the environment. Collects all faults instead of stopping at the first. */
export class EnvironmentReader {
  readonly faults: ConfigFault[] = [];

  /** @param secrets names of the settings whose value may also stand in a file, which `<NAME>_FILE` names */
  constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly secrets: readonly string[] = [],
  ) {}

  fault(name: string, sentence: string): void {
    this.faults.push({ name, sentence });
  }

  /** An empty value counts as absent, because compose files write "not set" that way. */
  optional(name: string): string | null {
    const value = this.told(name);
    const path = this.secrets.includes(name) ? this.told(`${name}_FILE`) : null;
    if (path === null) return value;
    if (value === null) return this.contentOf(name, path);
    this.fault(name, `${name} and ${name}_FILE are both set: set one of them`);
    return null;
  }

  text(name: string, fallback: string): string {
    return this.optional(name) ?? fallback;
  }

  path(name: string, fallback: string): string {
    return resolve(this.text(name, fallback));
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.optional(name);
    if (value === null) return fallback;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    this.fault(name, `"${value}" is not one of ${allowed.join(', ')}`);
    return fallback;
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const value = this.optional(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
    this.fault(name, `"${value}" is not a whole number from ${least} to ${most}`);
    return fallback;
  }

  /** An e-mail address. */
  address(name: string): string | null {
    const value = this.optional(name);
    if (value !== null && !isPlainAddress(value)) this.fault(name, `"${value}" ${NO_PLAIN_ADDRESS}`);
    return value;
  }

  currency(name: string, fallback: string): string {
    const value = this.text(name, fallback);
    if (Intl.supportedValuesOf('currency').includes(value)) return value;
    this.fault(name, `"${value}" is not a currency of ISO 4217`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    const value = this.optional(name)?.toLowerCase();
    if (value === undefined) return fallback;
    if (['1', 'true', 'yes', 'on'].includes(value)) return true;
    if (['0', 'false', 'no', 'off'].includes(value)) return false;
    this.fault(name, `"${value}" is neither true nor false`);
    return fallback;
  }

  /** A base64 key of this many bytes. */
  key(name: string, bytes: number): Buffer | null {
    const value = this.optional(name);
    if (value === null) return null;
    const key = Buffer.from(value, 'base64');
    if (key.length === bytes && key.toString('base64') === value) return key;
    this.fault(name, `is not ${bytes} bytes in base64`);
    return null;
  }

  /** Entries separated by commas. `judge` throws an error with a sentence if it cannot use them. */
  list(name: string, judge: (entries: string[]) => unknown): string[] {
    const entries = (this.optional(name)?.toLowerCase() ?? '').split(',').flatMap((entry) => entry.trim() || []);
    try {
      judge(entries);
      return entries;
    } catch (error) {
      this.fault(name, (error as Error).message);
      return [];
    }
  }

  url(name: string, protocols: string[]): string | null {
    const value = this.optional(name);
    if (value === null) return null;
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value;
    // The sentence does not repeat the value, because it may contain a password.
    this.fault(name, `is not an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
    return null;
  }

  private told(name: string): string | null {
    const value = this.env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  /** The secret in the file, without the newline that editors and `echo` write at its end. */
  private contentOf(name: string, path: string): string | null {
    try {
      const content = readFileSync(path, 'utf8').trim();
      if (content !== '') return content;
      this.fault(`${name}_FILE`, `the file ${path} is empty`);
    } catch (error) {
      this.fault(`${name}_FILE`, `the file ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
    return null;
  }
}
