import { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import { Config } from '../config/config.js';

/** Never written down, however deep they stand. */
const SECRETS = ['authorization', 'cookie', 'password', 'token', 'accessToken', 'refreshToken', 'secret'].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`],
);

export const createPino = (config: Config) =>
  pino({ level: config.logLevel, redact: { paths: SECRETS, censor: '[redacted]' }, base: { role: config.role } });

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal';

/** Nest's logger on pino: one JSON line each. */
export function createLogger(config: Config): LoggerService {
  const logger = createPino(config);
  const write =
    (level: Level) =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = rest.length > 0 && typeof rest.at(-1) === 'string' ? (rest.pop() as string) : undefined;
      const error = [message, ...rest].find((part) => part instanceof Error);
      const details = typeof message === 'object' && !(message instanceof Error) ? message : {};
      const text = [message, ...rest].filter((part) => typeof part === 'string').join(' ');
      logger[level]({ ...details, context, ...(error === undefined ? {} : { err: error }) }, text);
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
