import { codeFor } from './department-codes.js';

describe('the code of a department that is new here', () => {
  it.each([
    ['Group 56', 'GROUPFG'],
    ['Location 143', 'LOCATBED'],
    ['São Paulo', 'SAOPAULO'],
    ['Q', 'QX'],
    ['7', 'HX'],
    ['技術部', 'XX'],
  ])('of %s is %s', (name, code) => {
    expect(codeFor(name, new Set())).toBe(code);
  });

  it('counts on where it is taken', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 60; count += 1) {
      const code = codeFor('Quality Assurance', taken);
      expect(code).toMatch(/^[A-Z]{2,8}$/);
      expect(taken.has(code)).toBe(false);
      taken.add(code);
    }
  });
});
