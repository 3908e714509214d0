import { openApiDocument } from '../../src/platform/openapi/document.js';
import { anEstate, type Estate, ROLES, type Role } from './estate.js';
import { MATRIX } from './matrix/index.js';
import type { Row } from './matrix/rows.js';

jest.setTimeout(240_000);

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

const letterOf = (status: number): string =>
  ({ 401: '1', 403: '3', 404: '4' })[status] ?? (status < 500 && status !== 429 ? 'y' : `(${status})`);

/** Those who are refused go first, so that what the others change does not matter to them. */
const lastTheAllowed = (row: Row): Role[] =>
  [...ROLES].sort((a, b) => Number(allowed(row, a)) - Number(allowed(row, b)));
const allowed = (row: Row, role: Role): boolean => row.verdicts[ROLES.indexOf(role)] === 'y';

describe('who may do what', () => {
  let estate: Estate;
  let operations: Map<string, Method>;

  beforeAll(async () => {
    estate = await anEstate();
    const { paths } = openApiDocument(estate.app.app);
    operations = new Map(
      Object.values(paths).flatMap((item) =>
        Object.entries(item as Record<string, { operationId: string }>).map(
          ([method, { operationId }]) => [operationId, method as Method] as const,
        ),
      ),
    );
  });

  afterAll(() => estate.app.close());

  const found = async (operationId: string, row: Row): Promise<string> => {
    const letters = new Map<Role, string>();
    for (const role of lastTheAllowed(row)) {
      await row.before?.(estate);
      const path = row.path(estate.ids, estate);
      const caller = (row.byToken ? estate.tokens : estate.callers)[role];
      // Harmless where no document is changed; where one is, the question of rights comes up at all.
      const answer = await caller[operations.get(operationId)!](path, row.body?.(estate.ids, estate)).set(
        'if-match',
        '"1"',
      );
      letters.set(role, letterOf(answer.status));
    }
    return ROLES.map((role) => letters.get(role)).join('');
  };

  it('is written down for every operation there is, and for no other', () => {
    // Health answers on addresses of its own, to everybody or by a token of the operator.
    const health = ['livez', 'readyz', 'metrics'];
    expect([...operations.keys()].filter((id) => !health.includes(id)).sort()).toEqual(Object.keys(MATRIX).sort());
  });

  it.each(Object.entries(MATRIX))('%s', async (operationId, row) => {
    expect(await found(operationId, row)).toBe(row.verdicts);
  });

  it('is noticed when it is not so', async () => {
    const wrong = { ...MATRIX.getRequest!, verdicts: 'yyyyyyyyy' };
    expect(await found('getRequest', wrong)).not.toBe(wrong.verdicts);
  });
});
