import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '../config/config.js';
import { SecretBox } from './secret-box.js';

describe('the box for secrets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-box-'));
  const config = (more: Partial<Config> = {}): Config => ({ ...loadConfig({ LOCKSTEP_DATA: folder }), ...more });
  const key = Buffer.alloc(32, 7);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives back what was sealed, and never seals the same way twice', () => {
    const box = new SecretBox(config({ secretsKey: key }));
    const sealed = box.seal('whsec_abc', 'a');
    expect(sealed.includes('whsec_abc')).toBe(false);
    expect(box.seal('whsec_abc', 'a').equals(sealed)).toBe(false);
    expect(box.open(sealed, 'a')).toBe('whsec_abc');
  });

  it('opens for nobody else, with no other key, and not once it was touched', () => {
    const box = new SecretBox(config({ secretsKey: key }));
    const sealed = box.seal('whsec_abc', 'a');
    expect(() => box.open(sealed, 'b')).toThrow();
    expect(() => new SecretBox(config({ secretsKey: Buffer.alloc(32, 8) })).open(sealed, 'a')).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => box.open(sealed, 'a')).toThrow();
    expect(() => box.open(Buffer.of(9), 'a')).toThrow('does not know');
  });

  it('keeps a key of its own in the data folder, for its owner alone and for every process', () => {
    const sealed = new SecretBox(config()).seal('whsec_abc', 'a');
    expect(new SecretBox(config()).open(sealed, 'a')).toBe('whsec_abc');
    expect(statSync(join(folder, 'secrets.key')).mode & 0o777).toBe(0o600);
  });

  it('takes a key of 32 bytes in base64 and no other', () => {
    expect(loadConfig({ SECRETS_KEY: key.toString('base64') }).secretsKey).toEqual(key);
    expect(() => loadConfig({ SECRETS_KEY: 'too short' })).toThrow('SECRETS_KEY');
  });
});
