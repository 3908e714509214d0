import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SECRET_SETTINGS } from '../../src/platform/config/config.js';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

/** Every name the configuration asks the environment for. */
const namesAsked = (source: string): string[] =>
  [...source.matchAll(/read\.\w+\(\s*'([A-Z_]+)'/g)].map((match) => match[1]!);

/** Every name the example explains, set or commented out. */
const namesExplained = (example: string): string[] =>
  [...example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]!);

const missing = (asked: readonly string[], example: string): string[] => {
  const explained = new Set(namesExplained(example));
  return asked.filter((name) => !explained.has(name));
};

/** Names of secrets that nobody listed in `SECRET_SETTINGS`, so that no file can hold them. */
const unlisted = (asked: readonly string[]): string[] =>
  asked.filter(
    (name) => /PASSWORD|TOKEN$|SECRET|KEY$|(DATABASE|SMTP)_URL/.test(name) && !SECRET_SETTINGS.some((s) => s === name),
  );

describe('the environment', () => {
  it('is explained in .env.example, every name of it', () => {
    expect(namesAsked(read('src/platform/config/config.ts')).length).toBeGreaterThan(15);
    const asked = namesAsked(read('src/platform/config/config.ts'));
    const files = SECRET_SETTINGS.map((name) => `${name}_FILE`);
    expect(missing([...asked, ...files], read('.env.example'))).toEqual([]);
  });

  it('lets every secret stand in a file', () => {
    expect(unlisted(namesAsked(read('src/platform/config/config.ts')))).toEqual([]);
    expect(unlisted(['PORT', 'API_TOKEN', 'SECRETS_KEY'])).toEqual(['API_TOKEN']);
  });

  it('misses a name that nobody explained', () => {
    const asked = namesAsked(`read.flag('LOCKSTEP_MOOD', true)`);
    expect(missing(asked, read('.env.example'))).toEqual(['LOCKSTEP_MOOD']);
  });

  it('of the containers sets only what the application knows', () => {
    const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
      services: Record<string, { environment?: Record<string, unknown> }>;
    };
    const known = new Set([...namesExplained(read('.env.example')), 'NODE_ENV']);
    const ours = Object.entries(services).filter(([name]) => ['app', 'api', 'worker'].includes(name));
    expect(ours.length).toBeGreaterThan(1);
    for (const [, { environment }] of ours) {
      expect(Object.keys(environment ?? {}).filter((name) => !known.has(name))).toEqual([]);
    }
  });
});
