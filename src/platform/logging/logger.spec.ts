import { QueryFailedError } from 'typeorm';
import { loadConfig } from '../config/config.js';
import { createPino } from './logger.js';

describe('a line of the log', () => {
  const written = (details: object): string => {
    let text = '';
    createPino(loadConfig({ NODE_ENV: 'test' }), { write: (line) => void (text += line) }).error(details, 'said');
    return text;
  };

  it.each([
    { authorization: 'Bearer hush' },
    { headers: { authorization: 'Bearer hush', cookie: 'hush', 'set-cookie': 'hush' } },
    { request: { body: { password: 'hush', newPassword: 'hush', currentPassword: 'hush' } } },
    { answer: { accessToken: 'hush', refreshToken: 'hush', token: 'hush', secret: 'hush' } },
  ])('never holds a secret: %j', (details) => {
    expect(written(details)).toContain('[redacted]');
    expect(written(details)).not.toContain('hush');
  });

  it('shows the statement that failed, and not what people had typed into it', () => {
    const driverError = Object.assign(new Error('broken'), { code: '23505' });
    const line = written({ err: new QueryFailedError('INSERT INTO person VALUES ($1)', ['hush'], driverError) });
    expect(line).toContain('INSERT INTO person');
    expect(line).toContain('23505');
    expect(line).not.toContain('hush');
  });
});
