import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { refuse } from './http.errors.js';
import { PROBLEM_CATALOGUE, Refusal } from './refusal.js';

/** Error codes of the driver and the pool when the database is unreachable, starting, stopping or full. */
const OUT_OF_REACH = /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)UNREACH|57P0\d|53300|08\w{3}|25006)$/;
/**
 * Error messages of a connection that was lost. If it is lost between two statements of an act, the next statement
 * finds it closed.
 */
const OUT_OF_REACH_WORDS =
  /timeout exceeded when trying to connect|query runner (was )?already released|Connection terminated|not queryable|Client has encountered a connection error/i;

/** A statement reached its lock timeout. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Each amount has at most 18 digits, but what is computed from them may have more: a rate, a thousand days long. */
const NUMERIC_VALUE_OUT_OF_RANGE = '22003';

/** Converts any error into a refusal. Null for a bug, whose details must not leave the application. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof HttpException) return fromStatus(error.getStatus(), error.message);
  const { code, statusCode, message } = (error ?? {}) as { code?: string; statusCode?: number; message?: string };
  const databaseCode = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : code;
  if (OUT_OF_REACH.test(databaseCode ?? '') || OUT_OF_REACH_WORDS.test(message ?? ''))
    return refuse('http.unavailable');
  if (databaseCode === LOCK_NOT_AVAILABLE) return refuse('http.busy');
  // A text that the database cannot store. Validation refuses such texts in known fields; this catches the rest.
  if (databaseCode === '22021' || databaseCode === '22P05') {
    return refuse('http.validation_failed', 'A text holds a character that cannot be stored.');
  }
  if (databaseCode === NUMERIC_VALUE_OUT_OF_RANGE) {
    return refuse('http.validation_failed', 'A figure that follows from this is too large to be stored.');
  }
  const byLib = PROBLEM_CATALOGUE.get(code ?? '');
  // A lib refuses with a code. The module that uses the lib has defined the status of that code.
  if (byLib !== undefined) return new Refusal(code!, byLib.status, message ?? byLib.sentence);
  return statusCode !== undefined && statusCode < 500 ? fromStatus(statusCode, message) : null;
}

function fromStatus(status: number, sentence?: string): Refusal | null {
  switch (status) {
    case 401:
      return refuse('http.not_signed_in');
    case 403:
      return refuse('http.forbidden');
    case 404:
      return refuse('http.not_found');
    case 413:
      return refuse('http.too_large');
    case 415:
      return refuse('http.unsupported_media_type');
    case 429:
      return refuse('http.too_many_requests');
    case 503:
      return refuse('http.unavailable');
    default:
      return status < 500 ? refuse('http.bad_request', sentence) : null;
  }
}
