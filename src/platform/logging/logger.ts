import { LoggerService } from '@nestjs/common';
import { type DestinationStream, pino } from 'pino';
import { Config } from '../config/config.js';

/** Fields that are never logged, however deeply they are nested. */
const SECRETS = [
  ...['authorization', 'cookie', 'set-cookie', 'secret', 'token', 'accessToken', 'refreshToken'],
  ...['password', 'newPassword', 'currentPassword'],
  // The parameters of a failed statement: texts of people, and digests of their secrets.
  'parameters',
].flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);

/** The pino logger, which writes to standard output unless `to` is given. */
export const createPino = (config: Config, to: DestinationStream = pino.destination(1)) =>
  pino({ level: config.logLevel, redact: { paths: SECRETS, censor: '[redacted]' }, base: { role: config.role } }, to);

/** Nest logs every module and route when it starts. These lines get the level debug. */
const CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal';

/** A Nest logger that writes one JSON line for each message with pino. */
export function createLogger(config: Config): LoggerService {
  const logger = createPino(config);
  const write =
    (level: Level) =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = rest.length > 0 && typeof rest.at(-1) === 'string' ? (rest.pop() as string) : undefined;
      const error = [message, ...rest].find((part) => part instanceof Error);
      const details = typeof message === 'object' && !(message instanceof Error) ? message : {};
      const text = [message, ...rest].filter((part) => typeof part === 'string').join(' ');
      const quiet = level === 'info' && context !== undefined && CHATTER.has(context);
      logger[quiet ? 'debug' : level]({ ...details, context, ...(error === undefined ? {} : { err: error }) }, text);
    };
  return {
    log: write('info'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('trace'),
    fatal: write('fatal'),
  };
}
