import type { FastifyRequest } from 'fastify';
import { isOurOwn, ownPage, sessionOf } from './page-session.js';

const request = (headers: object): FastifyRequest => ({ headers }) as FastifyRequest;

describe('the session of a page', () => {
  it('is read from its own cookie and no other', () => {
    expect(sessionOf(request({ cookie: 'a=1; __Host-lockstep=lsa_x; b=2' }))).toBe('lsa_x');
    expect(sessionOf(request({ cookie: 'x__Host-lockstep=lsa_x' }))).toBeNull();
    expect(sessionOf(request({}))).toBeNull();
  });

  it('takes forms from our own pages only', () => {
    const ours = (origin: string | undefined) =>
      isOurOwn(request({ origin, host: 'lockstep.example' }), 'https://l.example');
    expect(['https://l.example', 'https://lockstep.example'].map(ours)).toEqual([true, true]);
    expect(['https://evil.example', 'null', undefined].map(ours)).toEqual([false, false, false]);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/r/../admin',
    '/r/ENG-1?x',
    'javascript:alert(1)',
    undefined,
    ['/r/ENG-1'],
  ])('leads nowhere else: %j', (to) => expect(ownPage(to)).toBe('/docs/'));

  it('leads to the page of a request', () => expect(ownPage('/r/ENG-1042')).toBe('/r/ENG-1042'));
});
