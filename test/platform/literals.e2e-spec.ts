import { literal } from '../../src/platform/database/index.js';
import { startApp, type TestApp } from '../support/app.js';

describe('a text written into a statement', () => {
  let app: TestApp;

  beforeAll(async () => void (app = await startApp()));
  afterAll(() => app.close());

  it.each([
    ["O'Brien"],
    ["'; DROP TABLE request; --"],
    ["\\'; SELECT 1; --"],
    ['\\\\\\'],
    [":reader::text :'x'"],
    ['$1 ? % E'],
    ['größe\n\tÜ 漢字 😀'],
    [''],
  ])('%j comes back as it was', async (text) => {
    expect(await app.database.query(`SELECT ${literal(text)} AS text`)).toEqual([{ text }]);
  });
});
