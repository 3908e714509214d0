import type { Rule } from './rules.js';
import { SourceFile } from './source.js';

export { commentsNameTheirSubject, importsRunInNoCircle, retiredWordsStayAway } from './rules.js';

const HOME = 'libs/console/src/';

/** The part of the console that a path belongs to: `app`, `routes`, `shared`, `client` or `features/queue`. */
const partOf = (path: string): string | null =>
  path.startsWith(HOME) ? (/^(features\/[a-z-]+|[a-z]+)/.exec(path.slice(HOME.length))?.[0] ?? null) : null;

const isFeature = (part: string | null): boolean => part?.startsWith('features/') === true;

const eachImport = (files: SourceFile[], isFault: (from: string | null, target: string) => boolean): string[] =>
  files.flatMap(({ path, imports }) =>
    imports.filter((target) => isFault(partOf(path), target)).map((target) => `${path} imports ${target}`),
  );

/** A screen that needs two features gets them from its route. */
export const featuresImportNoOtherFeature: Rule = (files) =>
  eachImport(files, (from, target) => isFeature(from) && isFeature(partOf(target)) && from !== partOf(target));

export const sharedImportsNoFeature: Rule = (files) =>
  eachImport(files, (from, target) => {
    const to = partOf(target);
    return from === 'shared' && (isFeature(to) || to === 'routes' || to === 'app');
  });

/** The interface is the only thing that the console knows of the server. */
export const consoleKnowsOnlyTheDocument: Rule = (files) =>
  eachImport(files, (_from, target) => /^(src|migrations|test)\/|^libs\/(?!console\/)|^@lockstep\//.test(target));

/** An event handler in the text of a page, or HTML out of a person's text, would run what somebody typed. */
export const onlyMarkdownBecomesHtml: Rule = (files) =>
  files
    .filter(
      ({ path, text }) => /dangerouslySetInnerHTML|innerHTML/.test(text) && !path.endsWith('/markdown-rendered.tsx'),
    )
    .map(({ path }) => `${path} writes HTML`);

const QUERY_KEY = /queryKey: \[([^\]]*)\]/g;

/** `keys.request(·), 'forecast'`: two keys that differ only in their values have the same shape. */
const shapeOf = (key: string): string =>
  key
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/^'|^\.\.\.keys\./.test(part) ? part.replace(/\(.*\)/, '(·)') : '·'))
    .join(', ');

/** Two files that read one key keep answers of two shapes under it, and each is given the other's. */
export const eachKeyIsReadInOneFile: Rule = (files) => {
  const readers = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    for (const [, key] of text.matchAll(QUERY_KEY)) {
      readers.set(shapeOf(key!), (readers.get(shapeOf(key!)) ?? new Set()).add(path));
    }
  }
  return [...readers]
    .filter(([, paths]) => paths.size > 1)
    .map(([key, paths]) => `${[...paths].join(', ')} read ${key}`);
};
