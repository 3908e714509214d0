import type { FastifyRequest } from 'fastify';
import { isOurOwn, sessionOf } from './page-session.js';

const request = (headers: object): FastifyRequest => ({ headers }) as FastifyRequest;

describe('the session of a browser', () => {
  it('is read from its own cookie and no other', () => {
    expect(sessionOf(request({ cookie: 'a=1; __Host-lockstep=lsa_x; b=2' }), 'https://l.example')).toBe('lsa_x');
    expect(sessionOf(request({ cookie: 'x__Host-lockstep=lsa_x' }), 'https://l.example')).toBeNull();
    expect(sessionOf(request({}), 'https://l.example')).toBeNull();
  });

  it('has a plain name where there is no https, because Safari keeps no secure cookie there', () => {
    expect(sessionOf(request({ cookie: 'lockstep=lsa_x' }), 'http://localhost:3000')).toBe('lsa_x');
    expect(sessionOf(request({ cookie: 'lockstep=lsa_x' }), 'https://l.example')).toBeNull();
  });
});

describe('a form', () => {
  const isTaken = (headers: object): boolean =>
    isOurOwn(request({ host: 'lockstep.example', ...headers }), 'https://l.example');

  it.each([
    [{ origin: 'https://l.example' }],
    [{ origin: 'https://lockstep.example' }],
    [{ origin: 'http://lockstep.example' }],
    [{ origin: 'https://l.example', 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ])('is taken from a page of ours: %j', (headers) => expect(isTaken(headers)).toBe(true));

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://l.example.evil.example' }],
    [{ origin: 'https://l.example:8443' }],
    [{}],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'https://l.example', 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'https://other.l.example', 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
  ])('is refused from elsewhere: %j', (headers) => expect(isTaken(headers)).toBe(false));
});
