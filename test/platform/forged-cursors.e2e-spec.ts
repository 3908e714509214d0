import { encodeCursor } from '../../src/platform/http/cursor.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/** A forger who knows how a cursor is sealed seals one with keys of the wrong kind. */
describe('a cursor that somebody made up', () => {
  let world: RequestWorld;
  let request: { id: string; number: string };

  beforeAll(async () => {
    world = await aRequestWorld();
    request = await aRequest(world);
  });
  afterAll(() => world.app.close());

  const LISTS: [string, () => [string, unknown]][] = [
    ['orders', () => ['/orders', {}]],
    ['incidents', () => ['/incidents', {}]],
    ['events', () => ['/audit/events', {}]],
    ['negotiations', () => ['/agreement-negotiations', ['negotiations', {}]]],
    ['agreements', () => ['/agreements', ['agreements', {}]]],
    ['moments', () => [`/requests/${request.number}/timeline`, ['timeline', request.id]]],
    ['messages', () => [`/requests/${request.number}/messages`, ['messages', request.id]]],
  ];

  it.each(LISTS)('for the list of %s is refused before it reaches the database', async (_, list) => {
    const [path, name] = list();
    for (const key of ["' OR true --", 1.5, true, null, 2 ** 53, 'NaN', '1e9']) {
      const { body } = await world.admin.get(`${path}?cursor=${encodeCursor(name, [key])}`);
      const { body: answer } = await world.carla.get(`${path}?cursor=${encodeCursor(name, [key])}`).expect(400);
      expect(answer.code).toBe('http.bad_cursor');
      expect((body as { status?: number }).status ?? 200).toBeLessThan(500);
    }
  });
});
