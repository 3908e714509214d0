import { TrustedProxies } from '../http/trusted-proxies.js';
import { AllowList } from '../outbound/allow-list.js';
import { ConfigFault, EnvironmentReader } from './environment-reader.js';
import { READINGS, type LanguageReading } from './languages.js';
import { StartRefused } from './start-refused.js';

export type ProcessRole = 'api' | 'worker' | 'both';

/** The settings of the process. They are read once, at the start. */
export class Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** `api` answers HTTP, `worker` runs the background work, `both` does both in one process. */
  readonly role: ProcessRole;
  /** The address of PostgreSQL; null for the embedded database in `dataFolder`. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  /** Seconds that the start waits for PostgreSQL to become reachable. */
  readonly databaseWaitSeconds: number;
  /** True if statements that are sent repeatedly are prepared on each connection. */
  readonly databasePrepare: boolean;
  readonly dataFolder: string;
  readonly attachmentsFolder: string;
  /** True if the demo world is loaded into an empty database. */
  readonly demoWorld: boolean;
  readonly baseUrl: string;
  /** The SMTP server; null keeps mail in the outbox. */
  readonly smtpUrl: string | null;
  /** The sender of mail, like `Lockstep <lockstep@example.com>`. */
  readonly mailFrom: string;
  readonly logLevel: string;
  readonly adminEmail: string | null;
  readonly adminPassword: string | null;
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  /** How long a browser stays signed in. */
  readonly browserSessionSeconds: number;
  readonly bodyLimitBytes: number;
  readonly uploadLimitBytes: number;
  /** The most bytes of attachments that the requests of one department may have. */
  readonly attachmentQuotaBytes: number;
  readonly rateLimitPerMinute: number;
  /** Sign-in attempts per minute for one account. One client address may make ten times as many. */
  readonly signInLimitPerMinute: number;
  /** Addresses and ranges of the proxies whose `X-Forwarded-For` is trusted. */
  readonly trustedProxies: readonly string[];
  /** If set, `/metrics` requires it as a bearer token. */
  readonly metricsToken: string | null;
  /** The language for the text search of requests that have no language. */
  readonly requestLanguage: LanguageReading;
  readonly sweepIntervalMs: number;
  /** Encrypts the secrets that the application must read again; null for a key in `dataFolder`. */
  readonly secretsKey: Buffer | null;
  /** Targets that may be called although they are not public: address ranges and host names. */
  readonly outboundAllow: readonly string[];
  /** ISO 4217. Reports convert amounts to this currency to add them, and queues rank by it. */
  readonly reportCurrency: string;
  /** The timeout of an outbound call, from its first packet to its answer. */
  readonly outboundTimeoutMs: number;
}

/** Settings that hold a secret. Each can also be read from a file, like `DATABASE_URL_FILE=/run/secrets/database-url`. */
export const SECRET_SETTINGS = ['DATABASE_URL', 'SMTP_URL', 'ADMIN_PASSWORD', 'METRICS_TOKEN', 'SECRETS_KEY'] as const;

const HOUR = 3600;
const MIB = 1024 * 1024;

/** Reads the environment. @throws ConfigRefused once, with all faults that were found. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const read = new EnvironmentReader(env, SECRET_SETTINGS);
  const production = read.oneOf('NODE_ENV', ['development', 'test', 'production'], 'development') === 'production';
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const dataFolder = read.path('LOCKSTEP_DATA', 'data');
  const role = read.oneOf('LOCKSTEP_ROLE', ['api', 'worker', 'both'], 'both');
  const port = read.integer('PORT', 3000, 0, 65535);
  const config: Config = {
    production,
    host: read.text('HOST', '127.0.0.1'),
    port,
    role,
    databaseUrl,
    databasePoolSize: databaseUrl === null ? 1 : read.integer('DATABASE_POOL_SIZE', 10, 2, 200),
    databaseWaitSeconds: read.integer('DATABASE_WAIT_SECONDS', 60, 0, 3600),
    databasePrepare: read.flag('DATABASE_PREPARE', true),
    dataFolder,
    attachmentsFolder: read.path('LOCKSTEP_ATTACHMENTS', `${dataFolder}/attachments`),
    demoWorld: read.flag('LOCKSTEP_DEMO', databaseUrl === null && !production),
    baseUrl: read.url('BASE_URL', ['http:', 'https:']) ?? `http://localhost:${port}`,
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.text('MAIL_FROM', 'Lockstep <lockstep@localhost>'),
    logLevel: read.oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
    adminEmail: read.address('ADMIN_EMAIL'),
    adminPassword: read.optional('ADMIN_PASSWORD'),
    accessTokenSeconds: read.integer('ACCESS_TOKEN_SECONDS', HOUR, 60, 24 * HOUR),
    refreshTokenSeconds: read.integer('REFRESH_TOKEN_SECONDS', 14 * 24 * HOUR, HOUR, 90 * 24 * HOUR),
    browserSessionSeconds: read.integer('BROWSER_SESSION_SECONDS', 12 * HOUR, 60, 30 * 24 * HOUR),
    bodyLimitBytes: read.integer('BODY_LIMIT_BYTES', 256 * 1024, 1024, 16 * MIB),
    uploadLimitBytes: read.integer('UPLOAD_LIMIT_BYTES', 20 * MIB, 1024, 512 * MIB),
    attachmentQuotaBytes: read.integer('ATTACHMENT_QUOTA_BYTES', 2048 * MIB, MIB, Number.MAX_SAFE_INTEGER),
    rateLimitPerMinute: read.integer('RATE_LIMIT_PER_MINUTE', 1200, 1, 1_000_000),
    signInLimitPerMinute: read.integer('SIGN_IN_LIMIT_PER_MINUTE', 20, 1, 1_000_000),
    trustedProxies: read.list('TRUSTED_PROXIES', (entries) => new TrustedProxies(entries)),
    metricsToken: read.optional('METRICS_TOKEN'),
    requestLanguage: read.oneOf('REQUEST_LANGUAGE', READINGS, 'simple'),
    sweepIntervalMs: read.integer('SWEEP_INTERVAL_MS', 1000, 20, 60_000),
    secretsKey: read.key('SECRETS_KEY', 32),
    outboundAllow: read.list('OUTBOUND_ALLOW', (entries) => new AllowList(entries)),
    reportCurrency: read.currency('REPORT_CURRENCY', 'USD'),
    outboundTimeoutMs: read.integer('OUTBOUND_TIMEOUT_MS', 8000, 100, 60_000),
  };
  if (role === 'worker' && databaseUrl === null) {
    read.fault('LOCKSTEP_ROLE', 'a separate worker needs DATABASE_URL: the embedded database serves one process only');
  }
  if (production && config.demoWorld) read.fault('LOCKSTEP_DEMO', 'the demo world is never loaded in production');
  if ((config.adminEmail === null) !== (config.adminPassword === null)) {
    read.fault('ADMIN_EMAIL', 'ADMIN_EMAIL and ADMIN_PASSWORD are given together or not at all');
  }
  if (read.faults.length > 0) throw new ConfigRefused(read.faults);
  return config;
}

export class ConfigRefused extends StartRefused {
  constructor(readonly faults: ConfigFault[]) {
    super(['The configuration is wrong:', ...faults.map((fault) => `  ${fault.name}: ${fault.sentence}`)].join('\n'));
  }
}
