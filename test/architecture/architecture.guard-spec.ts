import * as rules from './rules.js';
import { libOf, sourceFile, SourceFile, sourcesBelow } from './source.js';

/** The console has rules of its own: it runs in a browser and knows only the API document. */
const house = [...sourcesBelow('src'), ...sourcesBelow('libs').filter(({ path }) => libOf(path) !== 'console')];

/** For each rule, a file that breaks it. A rule that does not find its canary checks nothing. */
const canaries: Record<keyof typeof rules, SourceFile> = {
  modulesImportOnlyLowerOnes: sourceFile('src/requests/acts/x.ts', "import { Clocks } from '../../sla/index.js';"),
  modulesKnockAtTheFrontDoor: sourceFile('src/sla/x.ts', "import { Request } from '../requests/request.entity.js';"),
  platformKnowsNoModule: sourceFile('src/platform/http/x.ts', "import { Users } from '../../identity/index.js';"),
  frontDoorsHideTheirRows: sourceFile(
    'src/sla/index.ts',
    "export { RequestClock } from './clocks/request-clock.entity.js';",
  ),
  importsRunInNoCircle: sourceFile('src/requests/request-words.ts', "import type { Move } from './request.state.js';"),
  libsKnowOnlyTheirNeighbours: sourceFile('libs/money/src/x.ts', "import { DataSource } from 'typeorm';"),
  onlyTheClockKnowsThePresent: sourceFile('src/sla/x.ts', 'const now = new Date();'),
  everyModuleHasItsRung: sourceFile('src/gossip/index.ts', ''),
  noUndeclaredPresence: sourceFile('src/gossip/gossip.ts', ''),
  onlyActsOfTheLogWriteHistory: sourceFile('src/sla/x.ts', 'await database.query(`DELETE FROM event`)'),
  statementsReachDown: sourceFile('src/requests/x.sql', 'SELECT count(*) FROM queue_entry'),
  statementsListStatesOfTheTable: sourceFile(
    'src/sla/x.sql',
    "WHERE state IN ('SUBMITTED', 'ACCEPTED', 'AWAITING_REQUESTER')",
  ),
  operationsAreDescribedOnce: sourceFile('src/requests/http/x.controller.ts', "@Post('x') @HttpCode(200) x() {}"),
  fieldsAreDescribedOnce: sourceFile('src/sla/http/x.dto.ts', '@IsInt() @Min(1) @Max(100) days: number;'),
  versionsAreDescribed: sourceFile(
    'src/sla/http/x.controller.ts',
    'responses: { 200: PolicyDto } … return withETag(reply, policy);',
  ),
  presentersNameEveryMember: sourceFile(
    'src/requests/http/x.ts',
    'const present = ({ requestId: _request, ...transfer }: Transfer): TransferDto => transfer;',
  ),
  commentsNameTheirSubject: sourceFile('src/sla/x.ts', '/** What a request was promised. */'),
  exportsHaveANameOfTheirOwn: sourceFile('src/sla/x.ts', 'export interface PageInfo {}'),
  refusalsNameTheirSubject: sourceFile('src/sla/x.errors.ts', "'x.late': [409, 'Whoever is late stays late.'],"),
  endingsAreListedOnce: sourceFile('src/requests/x.ts', '@Listens(RequestResolved, RequestCancelled)'),
  retiredWordsStayAway: sourceFile('src/sla/x.ts', 'const feedBell = new Subject<void>();'),
};

describe('the house keeps its rules', () => {
  it.each(Object.entries(rules))('%s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });

  it.each(Object.entries(rules))('%s catches its canary', (name, rule) => {
    const canary = canaries[name as keyof typeof rules];
    expect(rule([...house, canary]).some((fault) => fault.includes(canary.path) || fault.includes('gossip'))).toBe(
      true,
    );
  });
});
