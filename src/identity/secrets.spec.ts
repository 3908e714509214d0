import { hashOfSecret, mintTokenSecret } from './secrets.js';

describe('a secret', () => {
  it.each([
    ['ACCESS', /^lsa_[\w-]{43}$/],
    ['REFRESH', /^lsr_[\w-]{43}$/],
    ['PERSONAL', /^lsp_[\w-]{43}$/],
    ['SERVICE', /^lss_[\w-]{43}$/],
    ['INVITATION', /^lsi_[\w-]{43}$/],
  ] as const)('for %s says by its prefix what it opens', (kind, shape) => {
    expect(mintTokenSecret(kind)).toMatch(shape);
  });

  it('is never minted twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => mintTokenSecret('ACCESS'))).size).toBe(1000);
  });

  it('is known by its SHA-256', () => {
    expect(hashOfSecret('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
