import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestApp } from '../support/app.js';
import { startDemo } from '../support/demo.js';
import { blocksIn, runBlocks } from '../support/shell-pages.js';

const DOCS = join(__dirname, '../../docs');

jest.setTimeout(300_000);

describe('the commands of a page', () => {
  let world: TestApp;
  let folder: string;
  let address: string;

  beforeAll(async () => {
    world = await startDemo();
    const server = world.app.getHttpServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    folder = mkdtempSync(join(tmpdir(), 'lockstep-pages-'));
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  const run = (blocks: string[]): Promise<string> => runBlocks(blocks, address, folder);

  it.each(['asking', 'answering', 'leading', 'administer', 'integrate'])('docs/%s.md do what it says', async (page) => {
    const blocks = blocksIn(join(DOCS, `${page}.md`));
    expect(blocks.length).toBeGreaterThan(4);
    expect((await run(blocks)).length).toBeGreaterThan(1000);
  });

  it.each(['install', 'monitor'])('docs/operations/%s.md do what it says', async (page) => {
    const blocks = blocksIn(join(DOCS, `operations/${page}.md`));
    expect(blocks.length).toBeGreaterThan(0);
    expect(await run(blocks)).toContain('"ready":true');
  });

  it('fail where the interface refuses one of them', async () => {
    const [helpers] = blocksIn(join(DOCS, 'asking.md'));
    await expect(run([helpers!, 'send $CARLA GET /nothing-like-this'])).rejects.toThrow();
    await expect(run([helpers!, 'X=$(send $CARLA GET /requests | pick .no.such.member)'])).rejects.toThrow();
  });
});
