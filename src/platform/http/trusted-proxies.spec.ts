import { TrustedProxies } from './trusted-proxies.js';

describe('trusted proxies', () => {
  const proxies = new TrustedProxies(['10.1.0.7', '10.2.0.0/16', 'fd00::/8', '::1']);

  it.each(['10.1.0.7', '::ffff:10.1.0.7', '10.2.255.1', '10.2.0.1:5123', 'fd00::9', '[fd00::9]:443', '::1'])(
    'are those at %s',
    (address) => expect(proxies.has(address)).toBe(true),
  );

  it.each(['10.1.0.8', '10.3.0.1', '2001:db8::1', '127.0.0.1', 'unknown', '', '10'])(
    'are not those at "%s"',
    (address) => expect(proxies.has(address)).toBe(false),
  );

  it.each(['proxy.internal', '10/8', '10.1.0.0/33', '10.1.0', '*', 'true', '1'])('cannot be said by "%s"', (entry) =>
    expect(() => new TrustedProxies([entry])).toThrow(`"${entry}" is neither an address like`),
  );
});
