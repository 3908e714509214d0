import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MATRIX } from './matrix/index.js';
import { rightsInATable } from './matrix/in-a-table.js';

const ROOT = join(__dirname, '../..');
const PAGE = join(ROOT, 'docs/rights.md');
const { paths } = JSON.parse(readFileSync(join(ROOT, 'openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, { operationId?: string; tags?: string[] }>>;
};
const tags = new Map(
  Object.values(paths).flatMap((item) =>
    Object.values(item).map(({ operationId, tags }) => [operationId ?? '', tags?.[0] ?? ''] as const),
  ),
);

const tagOf = (operationId: string): string => tags.get(operationId) ?? '';
/** The part of the page above its table, which people write. */
const before = (page: string): string => page.slice(0, page.indexOf('| Part '));

describe('docs/rights.md', () => {
  const page = readFileSync(PAGE, 'utf8');

  it('shows the rights of the matrix; `RENEW_RIGHTS=true npx jest rights-page` writes them', () => {
    const made = `${before(page)}${rightsInATable(MATRIX, tagOf)}\n`;
    if (process.env.RENEW_RIGHTS === 'true') writeFileSync(PAGE, made);
    expect(readFileSync(PAGE, 'utf8')).toBe(made);
  });

  it('is noticed when a right is other', () => {
    const other = { ...MATRIX, getRequest: { ...MATRIX.getRequest!, verdicts: 'yyyyyyyyy' } };
    expect(rightsInATable(other, tagOf)).not.toBe(rightsInATable(MATRIX, tagOf));
  });
});
