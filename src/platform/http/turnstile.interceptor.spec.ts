import { actedOn } from './turnstile.interceptor.js';

const call = (method: string, route: string, url: string, type = 'application/json') =>
  actedOn({ method, url, headers: { 'content-type': type }, routeOptions: { url: route } });

describe('the thing that a call acts on', () => {
  it.each([
    ['POST', '/api/v1/requests/:request/messages', '/api/v1/requests/ENG-1/messages', '/api/v1/requests/ENG-1'],
    ['DELETE', '/api/v1/requests/:request/merge', '/api/v1/requests/ENG-1/merge?a=b/c', '/api/v1/requests/ENG-1'],
    ['PUT', '/api/v1/orders/:system/:reference/release', '/api/v1/orders/ERP/SO-1/release', '/api/v1/orders/ERP/SO-1'],
    ['PUT', '/api/v1/orders/:system/:reference', '/api/v1/orders/ERP/SO-1', '/api/v1/orders/ERP/SO-1'],
    ['GET', '/api/v1/requests/:request', '/api/v1/requests/ENG-1', null],
    ['POST', '/api/v1/requests', '/api/v1/requests', null],
    ['POST', '/api/v1/requests/bulk/assignments', '/api/v1/requests/bulk/assignments', null],
  ])('%s %s of %s is %s', (method, route, url, thing) => {
    expect(call(method, route, url)).toBe(thing);
  });

  it('is nothing for an upload, which may take its sender minutes', () => {
    const [route, url] = ['/api/v1/requests/:request/attachments', '/api/v1/requests/ENG-1/attachments'];
    expect(call('POST', route, url, 'multipart/form-data; boundary=x')).toBeNull();
  });
});
