import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem, ProblemFault } from '../http/problem.js';
import { describeNames } from '../names/describe-names.js';
import { completeOperations } from './complete-operations.js';
import { addSharedComponents, shareParameters } from './shared-components.js';
import { shareSchemas } from './shared-schemas.js';
import { straightenSchemas } from './straighten-schemas.js';
import { guideThrough, type Tour } from './tour.js';
import { makeTryable } from './tryable-examples.js';

const ABOUT = `Requests between the departments of one company, under agreements both sides made, with the price of waiting in sight.

Sign in with \`POST /api/v1/auth/sessions\`, press **Authorize** and paste the access token. Where people to try are offered, one click does both.
Instants are ISO 8601 in UTC, durations whole seconds, money whole minor units in a string.
Every refusal is \`application/problem+json\` with a stable \`code\`.

In the demo world each example works for the person that its operation names. Examples with a step change something: they work on a fresh demo in the order of their steps. Dates are those of a demo made on 5 March 2026.`;

/** The version of the interface, of webhooks, of the live stream and of the views in `reporting`. */
const VERSION = '1.0.0';

/**
 * The API document, generated from the running application.
 *
 * @param tags names and descriptions, in the order in which readers see them
 * @param tour the way of the examples through the demo world
 */
export function openApiDocument(
  app: NestFastifyApplication,
  tags: [string, string][] = [],
  tour?: Tour,
): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Lockstep')
    .setDescription(ABOUT)
    .setVersion(VERSION)
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/', 'This server')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access token or a personal token.' })
    .build();
  const document = SwaggerModule.createDocument(app, config, { extraModels: [Problem, ProblemFault] });
  document.tags = tags.map(([name, description]) => ({ name, description }));
  const complete = describeNames(shareSchemas(straightenSchemas(completeOperations(document))));
  const tryable = makeTryable(complete);
  return shareParameters(addSharedComponents(tour === undefined ? tryable : guideThrough(tryable, tour)));
}
