import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { refusalOf } from './problem-of.js';

const LOST = [
  new QueryRunnerAlreadyReleasedError(),
  new QueryRunnerProviderAlreadyReleasedError(),
  new Error('Connection terminated unexpectedly'),
  new QueryFailedError('SELECT 1', [], new Error('Client has encountered a connection error and is not queryable')),
  new QueryFailedError('SELECT 1', [], Object.assign(new Error('terminating connection'), { code: '57P01' })),
];

describe('an error that was thrown', () => {
  it.each(LOST.map((error) => [error.message, error] as const))(
    'is a database out of reach, wherever the connection was lost: %s',
    (_, error) => expect(refusalOf(error)).toMatchObject({ code: 'http.unavailable', status: 503 }),
  );

  it('is a fault of what was sent if a figure that follows from it has no room', () => {
    const driverError = Object.assign(new Error('out of range for type bigint'), { code: '22003' });
    expect(refusalOf(new QueryFailedError('INSERT', [], driverError))).toMatchObject({ status: 400 });
  });

  it('is a bug if it says nothing else', () => {
    expect(refusalOf(new TypeError('"already released" is not a function'))).toBeNull();
  });
});
