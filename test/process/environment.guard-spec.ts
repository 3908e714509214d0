import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

/** Every name the configuration asks the environment for. */
const namesAsked = (source: string): string[] =>
  [...source.matchAll(/read\.\w+\(\s*'([A-Z_]+)'/g)].map((match) => match[1]!);

/** Every name the example explains, set or commented out. */
const namesExplained = (example: string): string[] =>
  [...example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]!);

const missing = (source: string, example: string): string[] => {
  const explained = new Set(namesExplained(example));
  return namesAsked(source).filter((name) => !explained.has(name));
};

describe('the environment', () => {
  it('is explained in .env.example, every name of it', () => {
    expect(namesAsked(read('src/platform/config/config.ts')).length).toBeGreaterThan(15);
    expect(missing(read('src/platform/config/config.ts'), read('.env.example'))).toEqual([]);
  });

  it('misses a name that nobody explained', () => {
    expect(missing(`read.flag('LOCKSTEP_MOOD', true)`, read('.env.example'))).toEqual(['LOCKSTEP_MOOD']);
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
