import { createApplication } from './application.js';
import { SystemClock } from './platform/clock/clock.js';
import { loadConfig } from './platform/config/config.js';
import { EmbeddedDatabase } from './platform/database/embedded/index.js';
import { migrate } from './platform/database/migrate.js';
import { openApiDocument } from './platform/openapi/document.js';

/** Prints the contract of the code as it is built: `npm run openapi` writes it into the repository. */
const embedded = await EmbeddedDatabase.open('memory');
const connect = { stream: () => embedded.stream() };
await migrate(connect);
const app = await createApplication({
  config: loadConfig({ LOG_LEVEL: 'silent', LOCKSTEP_DEMO: 'false' }),
  connect,
  clock: new SystemClock(),
  origin: 'live',
  inBackground: false,
});
process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
await embedded.close();
