import * as rules from './console-rules.js';
import { sourceFile, SourceFile, sourcesBelow } from './source.js';

const house = sourcesBelow('libs/console/src');

/** For each rule, a file that breaks it. A rule that does not find its canary checks nothing. */
const canaries: Record<keyof typeof rules, SourceFile> = {
  commentsNameTheirSubject: sourceFile('libs/console/src/shared/x.ts', '/** What a person typed. */'),
  importsRunInNoCircle: sourceFile('libs/console/src/shared/x.ts', "import { x } from './x';"),
  retiredWordsStayAway: sourceFile('libs/console/src/shared/x.ts', 'const feedBell = 1;'),
  featuresImportNoOtherFeature: sourceFile(
    'libs/console/src/features/ask/x.tsx',
    "import { Row } from '../queue/row';",
  ),
  sharedImportsNoFeature: sourceFile('libs/console/src/shared/x.tsx', "import { Row } from '../features/queue/row';"),
  consoleKnowsOnlyTheDocument: sourceFile(
    'libs/console/src/shared/x.ts',
    "import { add } from '../../../money/src/index';",
  ),
  eachKeyIsReadInOneFile: sourceFile(
    'libs/console/src/features/ask/x.ts',
    "queryKey: [...keys.request(one), 'forecast'],",
  ),
  onlyMarkdownBecomesHtml: sourceFile(
    'libs/console/src/shared/x.tsx',
    '<p dangerouslySetInnerHTML={{ __html: text }} />',
  ),
};

describe('the console keeps its rules', () => {
  it.each(Object.entries(rules))('%s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });

  it.each(Object.entries(rules))('%s catches its canary', (name, rule) => {
    const canary = canaries[name as keyof typeof rules];
    expect(rule([...house, canary]).some((fault) => fault.includes(canary.path))).toBe(true);
  });
});
