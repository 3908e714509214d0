import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { loadConfig } from '../../src/platform/config/config.js';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Three numbers, or two for PostgreSQL, whose third there is not. */
const PINNED = /:v?\d+\.\d+(\.\d+)?(-[a-z]+)*$/;

const unpinnedIn = (images: string[]): string[] => images.filter((image) => !PINNED.test(image));

const OVERLAY = 'docs/operations/compose.tls.yml';
interface Compose {
  services: Record<string, { image?: string; environment?: Record<string, string>; ports?: string[] }>;
}

describe('the images', () => {
  const ofCompose = (text: string): string[] =>
    Object.values((parseDocument(text, { merge: true, logLevel: 'silent' }).toJS() as Compose).services)
      .map(({ image }) => image ?? '')
      .filter((image) => image !== '' && image !== 'lockstep');

  it('are pinned to exact versions', () => {
    const base = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, image]) => image!);
    const images = [...base, ...ofCompose(read('docker-compose.yml')), ...ofCompose(read(OVERLAY))];
    expect(images.length).toBe(5);
    expect(unpinnedIn(images)).toEqual([]);
  });

  it('that are not pinned are found', () => {
    const loose = ['postgres:17', 'axllent/mailpit:latest', 'caddy', 'node:24-bookworm-slim'];
    expect(unpinnedIn(loose)).toEqual(loose);
  });
});

describe('the proxy with TLS', () => {
  const overlay = parseDocument(read(OVERLAY), { logLevel: 'silent' }).toJS() as Compose & {
    services: { proxy: { networks: { default: { ipv4_address: string } } } };
  };

  it('is the only one that is trusted, and people are led to https', () => {
    const { api, proxy } = overlay.services;
    const filled = Object.entries(api!.environment!).map(([name, value]) => [
      name,
      value.replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1'),
    ]);
    const config = loadConfig({ DATABASE_URL: 'postgres://x@y/z', ...(Object.fromEntries(filled) as object) });
    expect(config.baseUrl).toBe('https://localhost');
    expect(config.trustedProxies).toEqual([proxy.networks.default.ipv4_address]);
  });

  it('leaves no other port open to the outside', () => {
    const base = parse(read('docker-compose.yml'), { merge: true }) as Compose;
    expect(overlay.services.api!.ports).toEqual([]);
    expect(base.services.postgres!.ports).toBeUndefined();
    expect(overlay.services.mail!.ports).toEqual(['127.0.0.1:8025:8025']);
  });
});
