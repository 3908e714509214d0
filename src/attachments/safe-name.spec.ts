import { safeName } from './safe-name.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['valve block rev B.pdf', 'valve block rev B.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\drawings\\hv-220.step', 'hv-220.step'],
    ['..', 'file'],
    ['.htaccess', 'htaccess'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie_ x.txt'],
    ['"quoted"; name.png', '_quoted__ name.png'],
    ['', 'file'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  it('is cut before its ending, not through it', () => {
    expect(safeName(`${'x'.repeat(400)}.pdf`)).toHaveLength(150);
    expect(safeName(`${'x'.repeat(400)}.pdf`)).toMatch(/x\.pdf$/);
  });
});
