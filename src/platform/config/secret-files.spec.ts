import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigRefused, loadConfig, SECRET_SETTINGS } from './config.js';

const KEY = Buffer.alloc(32, 7).toString('base64');

const SECRETS: Record<(typeof SECRET_SETTINGS)[number], string> = {
  DATABASE_URL: 'postgres://lockstep:sesame@db.example/lockstep',
  SMTP_URL: 'smtp://user:sesame@mail.example:587',
  ADMIN_PASSWORD: 'correct-horse-battery-staple',
  METRICS_TOKEN: 'let-prometheus-in',
  SECRETS_KEY: KEY,
};

describe('a secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function inFile(name: string, content: string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  function faultsOf(env: NodeJS.ProcessEnv): Record<string, string> {
    try {
      loadConfig(env);
      return {};
    } catch (error) {
      return Object.fromEntries((error as ConfigRefused).faults.map(({ name, sentence }) => [name, sentence]));
    }
  }

  it('can stand in a file, with a newline at its end, every one of them', () => {
    const files = SECRET_SETTINGS.map((name) => [`${name}_FILE`, inFile(name, `${SECRETS[name]}\n`)]);
    const config = loadConfig({ ADMIN_EMAIL: 'ada@meridian.example', ...Object.fromEntries(files) });
    expect(config).toMatchObject({
      databaseUrl: SECRETS.DATABASE_URL,
      smtpUrl: SECRETS.SMTP_URL,
      adminPassword: SECRETS.ADMIN_PASSWORD,
      metricsToken: SECRETS.METRICS_TOKEN,
      secretsKey: Buffer.from(KEY, 'base64'),
    });
  });

  it('is refused when it is set twice, since nobody could say which one counts', () => {
    const path = inFile('twice', 'other');
    expect(faultsOf({ METRICS_TOKEN: 'one', METRICS_TOKEN_FILE: path })).toEqual({
      METRICS_TOKEN: 'METRICS_TOKEN and METRICS_TOKEN_FILE are both set: set one of them',
    });
  });

  it('is refused when its file is missing or empty, and never falls back to no secret at all', () => {
    const [missing, empty] = [join(folder, 'missing'), inFile('empty', '\n')];
    expect(faultsOf({ METRICS_TOKEN_FILE: missing, SECRETS_KEY_FILE: empty })).toEqual({
      METRICS_TOKEN_FILE: `the file ${missing} cannot be read (ENOENT)`,
      SECRETS_KEY_FILE: `the file ${empty} is empty`,
    });
  });

  it('is judged like one in the environment, and its refusal does not repeat it', () => {
    const faults = faultsOf({ DATABASE_URL_FILE: inFile('mysql', 'mysql://root:sesame@db/x') });
    expect(faults).toEqual({ DATABASE_URL: 'is not an address that begins with postgres:// or postgresql://' });
  });

  it('counts as absent when the name of its file is empty', () => {
    expect(loadConfig({ METRICS_TOKEN_FILE: ' ' }).metricsToken).toBeNull();
  });
});
