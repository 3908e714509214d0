import { AllowList } from './allow-list.js';
import { judgeAddresses, judgeTarget, readTarget } from './judge-target.js';
import { OutboundRefused } from './outbound-refused.js';

const NOTHING = new AllowList([]);

/** The word of the refusal, or null when the call may go out. */
function refusal(url: string, allowed = NOTHING, addresses?: string[]): string | null {
  try {
    const target = readTarget(url);
    judgeTarget(target, allowed);
    if (addresses !== undefined) judgeAddresses(target, addresses, allowed);
    return null;
  } catch (error) {
    if (error instanceof OutboundRefused) return error.reason;
    throw error;
  }
}

const NOT_PUBLIC: [string, string][] = [
  ['loopback', '127.0.0.1'],
  ['another loopback', '127.8.8.8'],
  ['the last loopback', '127.255.255.254'],
  ['this network', '0.0.0.0'],
  ['this network, further in', '0.1.2.3'],
  ['private 10', '10.0.0.1'],
  ['the end of private 10', '10.255.255.255'],
  ['private 172.16', '172.16.0.1'],
  ['the end of private 172', '172.31.255.255'],
  ['private 192.168', '192.168.1.1'],
  ['the metadata of a cloud', '169.254.169.254'],
  ['link-local', '169.254.0.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['the end of carrier-grade NAT', '100.127.255.255'],
  ['the metadata of another cloud', '100.100.100.200'],
  ['protocol assignments', '192.0.0.192'],
  ['the first documentation net', '192.0.2.1'],
  ['the second documentation net', '198.51.100.1'],
  ['the third documentation net', '203.0.113.1'],
  ['the relay of 6to4', '192.88.99.1'],
  ['benchmarking', '198.18.0.1'],
  ['the end of benchmarking', '198.19.255.255'],
  ['multicast', '224.0.0.1'],
  ['the end of multicast', '239.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6 loopback', '[::1]'],
  ['IPv6 unspecified', '[::]'],
  ['IPv6 link-local', '[fe80::1]'],
  ['IPv6 site-local', '[fec0::1]'],
  ['unique-local', '[fc00::1]'],
  ['the metadata of a cloud on IPv6', '[fd00:ec2::254]'],
  ['IPv6 multicast', '[ff02::1]'],
  ['mapped loopback', '[::ffff:7f00:1]'],
  ['mapped private', '[::ffff:a00:1]'],
  ['mapped metadata', '[::ffff:a9fe:a9fe]'],
  ['mapped public', '[::ffff:808:808]'],
  ['translated loopback', '[::ffff:0:7f00:1]'],
  ['compatible loopback', '[::7f00:1]'],
  ['NAT64 of loopback', '[64:ff9b::7f00:1]'],
  ['NAT64 of metadata', '[64:ff9b::a9fe:a9fe]'],
  ['local NAT64', '[64:ff9b:1::a00:1]'],
  ['6to4 of loopback', '[2002:7f00:1::]'],
  ['6to4 of private', '[2002:c0a8:101::]'],
  ['Teredo', '[2001::7f00:1]'],
  ['IPv6 documentation', '[2001:db8::1]'],
  ['newer IPv6 documentation', '[3fff::1]'],
  ['discard', '[100::1]'],
  ['ORCHID', '[2001:20::1]'],
  ['segment routing', '[5f00::1]'],
  ['what was never handed out', '[4000::1]'],
];

const ODD_SPELLINGS: [string, string][] = [
  ['decimal', '2130706433'],
  ['hexadecimal', '0x7f000001'],
  ['hexadecimal in parts', '0x7f.0x0.0x0.0x1'],
  ['octal', '0177.0.0.1'],
  ['octal as one number', '017700000001'],
  ['octal with many zeros', '00000177.0.0.1'],
  ['short', '127.1'],
  ['shorter by one', '127.0.1'],
  ['the shortest', '0'],
  ['mixed', '0x7f.1'],
  ['metadata, decimal', '2852039166'],
  ['metadata, octal', '0251.0376.0251.0376'],
  ['a dot at the end', '127.0.0.1.'],
  ['a name with a dot at the end', 'erp.example.com.'],
  ['an escape', '127.0.0%2e1'],
  ['escaped letters', '%6cocalhost'],
  ['IPv6 written out', '[0:0:0:0:0:0:0:1]'],
  ['mapped with dots', '[::ffff:127.0.0.1]'],
  ['compatible with dots', '[::127.0.0.1]'],
  ['NAT64 with dots', '[64:ff9b::127.0.0.1]'],
  ['IPv6 with zeros', '[::0001]'],
];

const UNREADABLE: [string, string][] = [
  ['ideographic dots', 'https://127。0。0。1/'],
  ['full-width digits', 'https://１２７.0.0.1/'],
  ['digits in circles', 'https://①②⑦.⓪.⓪.①/'],
  ['an IDN dot', 'https://erp．example/'],
  ['letters in circles', 'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/'],
  ['a zone', 'https://[fe80::1%25eth0]/'],
  ['a bare zone', 'https://[fe80::1%eth0]/'],
  ['a part too large', 'https://256.256.256.256/'],
  ['five parts', 'https://1.2.3.4.5/'],
  ['white space', 'https://erp.example /'],
  ['a tab', 'https://127.0.0.1\t/'],
  ['a line feed', 'https://erp.example/\r\nHost: x'],
  ['no slashes', 'https:127.0.0.1/'],
  ['no scheme', '//127.0.0.1/'],
  ['a path only', '/hooks'],
  ['a file', 'file:///etc/passwd'],
  ['gopher', 'gopher://127.0.0.1:6379/_INFO'],
  ['a script', 'javascript:alert(1)'],
  ['nothing', ''],
  ['a port too large', 'https://erp.example:65536/'],
];

describe('the guard of outbound calls', () => {
  it('knows at least sixty spellings of what is not public', () => {
    expect(NOT_PUBLIC.length + ODD_SPELLINGS.length + UNREADABLE.length).toBeGreaterThanOrEqual(60);
  });

  it.each(NOT_PUBLIC)('refuses %s, %s', (_name, host) => {
    expect(refusal(`https://${host}/hooks`)).toBe('NOT_PUBLIC');
  });

  it.each(NOT_PUBLIC)('refuses a name that leads to %s, %s', (_name, host) => {
    const address = host.replace(/^\[|\]$/g, '');
    expect(refusal('https://erp.example/hooks', NOTHING, [address])).toBe('NOT_PUBLIC');
    expect(refusal('https://erp.example/hooks', NOTHING, ['8.8.8.8', address])).toBe('NOT_PUBLIC');
  });

  it.each(ODD_SPELLINGS)('refuses %s, %s', (_name, host) => {
    expect(refusal(`https://${host}/hooks`)).toBe('ODD_SPELLING');
  });

  it.each(UNREADABLE)('refuses %s', (_name, url) => {
    expect(refusal(url)).toBe('UNREADABLE');
  });

  it.each([
    ['http', 'http://erp.example/hooks', 'NOT_HTTPS'],
    ['a user name', 'https://erp.example@127.0.0.1/', 'CREDENTIALS'],
    ['a password', 'https://a:b@erp.example/', 'CREDENTIALS'],
    ['an empty user name', 'https://@erp.example/', 'CREDENTIALS'],
    ['a backslash', 'https://erp.example\\@127.0.0.1/', 'CREDENTIALS'],
    ['a backslash in the path', 'https://erp.example/a\\b', 'ODD_SPELLING'],
    ['no host', 'https:///hooks', 'ODD_SPELLING'],
    ['a fragment', 'https://erp.example/#@127.0.0.1', 'ODD_SPELLING'],
    ['the port of Redis', 'https://erp.example:6379/', 'PORT_NOT_USUAL'],
    ['the port of SSH', 'https://erp.example:22/', 'PORT_NOT_USUAL'],
    ['localhost', 'https://localhost/', 'LOCAL_NAME'],
    ['a name below localhost', 'https://a.localhost/', 'LOCAL_NAME'],
    ['a bare name', 'https://redis/', 'LOCAL_NAME'],
    ['a printer', 'https://printer.local/', 'LOCAL_NAME'],
    ['the metadata of a cloud by name', 'https://metadata.google.internal/', 'LOCAL_NAME'],
    ['a name that leads nowhere', 'https://erp.example/', 'NOT_PUBLIC', []],
  ])('refuses %s: %s', (_name, url, reason, addresses: string[] = ['8.8.8.8']) => {
    expect(refusal(url, NOTHING, addresses)).toBe(reason);
  });

  it('needs no resolver to say no to plain http and to unusual ports, unless ranges are listed', () => {
    expect(refusal('http://erp.example/')).toBe('NOT_HTTPS');
    expect(refusal('https://erp.example:6379/')).toBe('PORT_NOT_USUAL');
    expect(refusal('http://erp.example/', new AllowList(['10.1.0.0/16']))).toBeNull();
  });

  it.each([
    ['https://8.8.8.8/hooks', '8.8.8.8'],
    ['https://[2606:4700::1111]/hooks?key=1', '2606:4700::1111'],
    ['https://erp.example/hooks', '93.184.216.34'],
    ['HTTPS://ERP.Example:8443/hooks', '2a00:1450::1'],
    ['https://xn--bcher-kva.example/', '172.15.255.255'],
    ['https://erp.example/', '172.32.0.1'],
    ['https://erp.example/', '100.128.0.1'],
    ['https://erp.example/', '11.0.0.1'],
  ])('lets %s through at %s', (url, address) => {
    expect(refusal(url, NOTHING, [address])).toBeNull();
  });

  describe('with a list of what is allowed all the same', () => {
    const allowed = new AllowList(['10.1.0.0/16', 'fd12::/32', '127.0.0.1', 'erp.internal:8080', 'mes.internal']);

    it.each([
      ['http://10.1.2.3:9000/hooks', ['10.1.2.3']],
      ['https://[fd12::5]/hooks', ['fd12::5']],
      ['http://127.0.0.1:4000/', ['127.0.0.1']],
      ['http://erp.example/', ['10.1.0.9', '10.1.0.10']],
      ['http://erp.internal:8080/', ['192.168.0.1']],
      ['http://mes.internal:1234/', ['192.168.0.2']],
    ])('lets %s through', (url, addresses) => {
      expect(refusal(url, allowed, addresses)).toBeNull();
    });

    it.each([
      ['a neighbour of the range', 'https://10.2.0.1/', ['10.2.0.1'], 'NOT_PUBLIC'],
      [
        'a name that leads inside and outside the range',
        'https://erp.example/',
        ['10.1.0.1', '10.2.0.1'],
        'NOT_PUBLIC',
      ],
      [
        'a name that leads into the range and to the public',
        'https://erp.example/',
        ['10.1.0.1', '8.8.8.8'],
        'NOT_PUBLIC',
      ],
      ['another port of a host', 'https://erp.internal:22/', ['192.168.0.1'], 'LOCAL_NAME'],
      ['an odd spelling of what is allowed', 'http://127.1/', ['127.0.0.1'], 'ODD_SPELLING'],
      ['another loopback', 'http://127.0.0.2/', ['127.0.0.2'], 'NOT_PUBLIC'],
    ])('still refuses %s', (_name, url, addresses, reason) => {
      expect(refusal(url, allowed, addresses)).toBe(reason);
    });

    it('refuses an entry nobody understands', () => {
      expect(() => new AllowList(['10.1.0.0/99'])).toThrow('is neither a range');
    });
  });
});
