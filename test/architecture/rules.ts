import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LADDER } from '../../src/ladder.js';
import { ALL_STATES, ENDED, OPEN, READY } from '../../src/requests/request.state.js';
import type { RequestState } from '../../src/requests/request-states.js';
import { libOf, moduleOf, ROOT, SourceFile } from './source.js';

/** A rule returns one sentence for each fault found. */
export type Rule = (files: SourceFile[]) => string[];

const rungs: readonly string[] = LADDER;
/**
 * These folders are no modules: all modules may use the platform, the demo uses modules through their indexes, and the tour
 * is data of the API document.
 */
const ABOVE_OR_BELOW = ['platform', 'demo', 'tour'];

const libsAllowed: Record<string, string[]> = {
  'working-time': [],
  money: [],
  negotiation: [],
  statistics: ['money'],
  'sla-clock': ['working-time'],
  'delay-cost': ['working-time', 'money'],
};

const eachImport = (files: SourceFile[], judge: (file: SourceFile, target: string) => string | null): string[] =>
  files.flatMap((file) => file.imports.map((target) => judge(file, target)).filter((fault) => fault !== null));

/** Modules import only lower modules. A lower module informs higher ones by events. */
export const modulesImportOnlyLowerOnes: Rule = (files) =>
  eachImport(files, (file, target) => {
    const [from, to] = [moduleOf(file.path), moduleOf(target)];
    if (from === null || to === null || from === to || ABOVE_OR_BELOW.includes(from) || to === 'platform') return null;
    return rungs.indexOf(to) >= 0 && rungs.indexOf(to) < rungs.indexOf(from)
      ? null
      : `${file.path} reaches up to ${to}`;
  });

export const modulesKnockAtTheFrontDoor: Rule = (files) =>
  eachImport(files, (file, target) => {
    const [from, to] = [moduleOf(file.path), moduleOf(target)];
    if (to === null || to === 'platform' || from === to) return null;
    return target === `src/${to}/index` ? null : `${file.path} enters ${to} by ${target}`;
  });

export const platformKnowsNoModule: Rule = (files) =>
  eachImport(files, (file, target) => {
    const to = moduleOf(target);
    return moduleOf(file.path) === 'platform' && to !== null && to !== 'platform' ? `${file.path} knows ${to}` : null;
  });

/** An index exports no entity, in whichever file it is, and no DTO. */
export const frontDoorsHideTheirRows: Rule = (files) => {
  const entities = new Set(files.filter(({ text }) => text.includes('@Entity(')).map(({ path }) => path));
  return eachImport(files, (file, target) =>
    /^src\/[a-z-]+\/index\.ts$/.test(file.path) &&
    (entities.has(`${target}.ts`) || /(\.dto|\/dto\/[a-z-]+)$/.test(target))
      ? `${file.path} shows ${target}`
      : null,
  );
};

/**
 * A file is understood after the files that it imports. In a circle no file is the first, also where only types are
 * imported.
 */
export const importsRunInNoCircle: Rule = (files) => {
  const paths = new Set(files.map(({ path }) => path));
  const fileOf = (target: string): string => (paths.has(`${target}.tsx`) ? `${target}.tsx` : `${target}.ts`);
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports.map(fileOf)]));
  const done = new Set<string>();
  const faults: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) faults.push(`${[...trail.slice(trail.indexOf(path)), path].join(' imports ')}`);
    if (done.has(path) || trail.includes(path)) return;
    for (const target of importsOf.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const path of importsOf.keys()) follow(path, []);
  return faults;
};

export const libsKnowOnlyTheirNeighbours: Rule = (files) =>
  eachImport(files, (file, target) => {
    const lib = libOf(file.path);
    if (lib === null || lib === 'console' || libOf(target) === lib) return null;
    const neighbour = /^@lockstep\/([a-z-]+)$/.exec(target)?.[1];
    if (neighbour !== undefined) {
      return libsAllowed[lib]?.includes(neighbour) ? null : `${file.path} imports the lib ${neighbour}`;
    }
    return ['luxon', 'node:crypto'].includes(target) ? null : `${file.path} imports ${target}`;
  });

/**
 * Time is an argument. Only the clock may read the machine's time, and the lock of the data folder, which is taken
 * before a clock exists.
 */
const MAY_ASK = ['src/platform/clock/clock.ts', 'src/platform/database/embedded/folder-lock.ts'];

export const onlyTheClockKnowsThePresent: Rule = (files) =>
  files
    .filter(
      (file) =>
        !MAY_ASK.includes(file.path) && /Date\.now\(\)|new Date\(\)|DateTime\.(now|local|utc)\(\)/.test(file.text),
    )
    .map((file) => `${file.path} asks for the present moment`);

/** Every folder of `src` is a module with a rung, and every rung has a folder. */
export const everyModuleHasItsRung: Rule = (files) => {
  const folders = new Set(files.map((file) => moduleOf(file.path)).filter((name) => name !== null));
  const modules = [...folders].filter((name) => !ABOVE_OR_BELOW.includes(name));
  return [
    ...modules.filter((name) => !rungs.includes(name)).map((name) => `src/${name} has no rung on the ladder`),
    ...rungs.filter((name) => !folders.has(name)).map((name) => `the ladder names ${name}, which is no folder`),
  ];
};

/** Every module has an index for its imports, a module file for its wiring, and a README. */
export const noUndeclaredPresence: Rule = (files) => {
  const paths = new Set(files.map((file) => file.path));
  const modules = new Set(
    files.map((file) => moduleOf(file.path)).filter((name) => name !== null && !ABOVE_OR_BELOW.includes(name)),
  );
  return [...modules].flatMap((name) =>
    [`src/${name}/index.ts`, `src/${name}/${name}.module.ts`]
      .filter((path) => !paths.has(path))
      .map((path) => `${path} is missing`),
  );
};

export const onlyActsOfTheLogWriteHistory: Rule = (files) =>
  files
    .filter(
      (file) =>
        !file.path.startsWith('src/platform/events/') && /\b(INSERT INTO|UPDATE|DELETE FROM) event\b/.test(file.text),
    )
    .map((file) => `${file.path} writes the event table by hand`);

/** The module of each table: the module whose folder holds its entity. */
const ownersOf = (files: SourceFile[]): Map<string, string> =>
  new Map(
    files.flatMap(({ path, text }) =>
      [...text.matchAll(/@Entity\('(\w+)'/g)].map(([, table]) => [table!, moduleOf(path)!] as const),
    ),
  );

const TABLE_IN_SQL = /\b(FROM|JOIN|UPDATE|INSERT INTO|DELETE FROM) ([a-z_]+)\b/g;

/** A statement may read the tables of its own module and of lower ones, and write only to tables of its own module. */
export const statementsReachDown: Rule = (files) => {
  const owners = ownersOf(files);
  return files.flatMap(({ path, text }) => {
    const from = moduleOf(path);
    if (from === null || from === 'demo') return [];
    return [...text.matchAll(TABLE_IN_SQL)].flatMap(([, verb, table]) => {
      const to = owners.get(table!);
      if (to === undefined || to === from) return [];
      const reads = verb === 'FROM' || verb === 'JOIN';
      if (reads && (to === 'platform' || rungs.indexOf(to) < rungs.indexOf(from))) return [];
      return [`${path} ${reads ? 'reads' : 'writes to'} ${table}, a table of ${to}`];
    });
  });
};

const IN_PIECES = /@(HttpCode|ApiOperation|Api\w+Response)\(/;

/** A status or a text beside `@Operation` could contradict `@Operation`. */
export const operationsAreDescribedOnce: Rule = (files) =>
  files
    .filter(({ path, text }) => path.startsWith('src/') && IN_PIECES.test(text))
    .map(({ path }) => `${path} describes an operation beside @Operation`);

const FIELD_IN_PIECES =
  /@(ApiProperty(Optional)?|Is(Array|Boolean|Email|In|Int|NotEmpty|Number|Object|Optional|String|TimeZone|UUID)|Matches|Min|Max|(Min|Max)?Length|Equals|Array\w+|ValidateNested|Type|Transform)\(/;

/** A rule beside its description could contradict it. The decorators of `platform/http` state both. */
export const fieldsAreDescribedOnce: Rule = (files) =>
  files
    .filter(({ path, text }) => !path.startsWith('src/platform/http/') && FIELD_IN_PIECES.test(text))
    .map(({ path }) => `${path} describes a field in pieces`);

/** A presenter that removes members by name would publish every column that is added later. */
export const presentersNameEveryMember: Rule = (files) =>
  files
    .filter(({ path }) => /\/http\/|\/views\//.test(path) && moduleOf(path) !== 'platform')
    .filter(({ text }) => /\{[^{}]*\w+: _\w*[^{}]*\.\.\.\w+,?\s*\}/.test(text))
    .map(({ path }) => `${path} presents the rest of a row`);

const SENDS_VERSION = /\bwithETag\(|header\('etag'/g;
const SAYS_VERSION = /\bversioned\(/g;

/** The API document names the `ETag` of exactly the operations that send one. */
export const versionsAreDescribed: Rule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.controller.ts'))
    .filter(({ text }) => (text.match(SENDS_VERSION) ?? []).length !== (text.match(SAYS_VERSION) ?? []).length)
    .map(({ path }) => `${path} sends and describes different numbers of versions`);

const WITHOUT_SUBJECT = /(?:^\s*(?:\/\/|\*)|\/\*\*) (?:What|Who|Whoever|Of)\b.*/gm;

/** A comment begins with the thing that it is about. */
export const commentsNameTheirSubject: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(WITHOUT_SUBJECT)].map(([comment]) => `${path}: ${comment.trim()}`),
  );

const EXPORTED = /^export (?:declare )?(?:abstract )?(?:async )?(?:class|const|function|interface|type) (\w+)/gm;
/** Each module has its own refusals and abilities under these names, and nobody imports them from another module. */
const NAMES_OF_HABIT = ['refuse', 'abilitiesOf'];

/** An auto-import picks one of two exports of one name, and the document keeps the schema of only one of two classes. */
export const exportsHaveANameOfTheirOwn: Rule = (files) => {
  const firstOf = new Map<string, string>();
  return files.flatMap(({ path, text }) =>
    [...new Set([...text.matchAll(EXPORTED)].map(([, name]) => name!))]
      .filter((name) => !NAMES_OF_HABIT.includes(name))
      .flatMap((name) => {
        const first = firstOf.get(name) ?? path;
        firstOf.set(name, first);
        return first === path ? [] : [`${path} exports ${name}, like ${first}`];
      }),
  );
};

const REFUSAL_WITHOUT_SUBJECT = /^.*\[\s*\d{3},\s*['"`](?:What|Who|Whoever|Whom|Whose|Of|That)\b.*/gm;

/** A refusal begins with the thing that it is about, like a comment. */
export const refusalsNameTheirSubject: Rule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.errors.ts'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(REFUSAL_WITHOUT_SUBJECT)].map(([refusal]) => `${path}: ${refusal.trim()}`),
    );

const ENDINGS = /\bRequest(Resolved|Declined|Cancelled|Expired|Merged)\b/g;

/** A listener with its own list of endings would miss a new ending. */
export const endingsAreListedOnce: Rule = (files) =>
  files
    .filter(({ text }) =>
      [...text.matchAll(/@Listens\(([^)]*)\)/g)].some(([, listed]) => (listed!.match(ENDINGS) ?? []).length > 1),
    )
    .map((file) => `${file.path} lists by hand which events end a request`);

const ANSWERED: readonly RequestState[] = ['RESOLVED', 'CLOSED'];

/**
 * The sets of states that statements may list. Each is derived from the table of states, so a new state makes the rule
 * fail for outdated copies.
 */
const SETS: readonly (readonly RequestState[])[] = [
  READY,
  READY.filter((state) => state !== 'IN_PROGRESS'),
  OPEN,
  ANSWERED,
  ['DRAFT', ...ENDED],
  ENDED.filter((state) => state !== 'MERGED' && !ANSWERED.includes(state)),
  ['CANCELLED', 'MERGED'],
];

const inOrder = (states: readonly string[]): string => [...states].sort().join(', ');
const KNOWN_SETS = new Set(SETS.map(inOrder));
const LIST_IN_SQL = /\(((?:\s*'[A-Z_]+'\s*,)+\s*'[A-Z_]+'\s*)\)/g;

export const statementsListStatesOfTheTable: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    [...text.matchAll(LIST_IN_SQL)]
      .map(([, list]) => [...list!.matchAll(/[A-Z_]+/g)].map(([word]) => word))
      .filter((words) => words.every((word) => (ALL_STATES as string[]).includes(word)))
      .filter((words) => !KNOWN_SETS.has(inOrder(words)))
      .map((words) => `${path} lists the states ${words.join(', ')}`),
  );

const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').split('## Retired words')[1]!;
const RETIRED = [...glossary.matchAll(/^\| ([a-z]+) /gm)].map(([, word]) => word!);

/** The words of a text, also those inside names. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .match(/[a-z]+/g),
  );

/** One word has one meaning: the words that the glossary retires come back in no name and no comment. */
export const retiredWordsStayAway: Rule = (files) =>
  files.flatMap(({ path, text }) => {
    const words = wordsOf(`${path} ${text}`);
    return RETIRED.filter((word) => words.has(word) || words.has(`${word}s`)).map((word) => `${path} says "${word}"`);
  });
