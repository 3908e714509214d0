import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { committedContract, readContract } from '../support/contract.js';
import { faultsOfContract, OpenApi, sentencesWithoutSubject } from './rules.js';

const ROOT = join(__dirname, '../..');
const committed = committedContract<OpenApi>();
const writtenOut = readContract<OpenApi>();

describe('the contract', () => {
  it('in the repository is the one the code makes; npm run openapi writes it', () => {
    const made = execFileSync('node', [join(ROOT, 'dist/src/openapi.main.js')], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(committed).toEqual(JSON.parse(made));
  });

  it('in the repository is the one that the built application serves', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'dist/openapi.json'), 'utf8'))).toEqual(committed);
  });

  it('gives every operation an id, a description, a tag, examples and its refusals', () => {
    expect(faultsOfContract(writtenOut)).toEqual([]);
  });

  it('says the same thing once: no parameter that several operations share is written out again', () => {
    expect(Object.keys(committed.components.parameters)).toEqual(expect.arrayContaining(['limit', 'cursor']));
    expect(readFileSync(join(ROOT, 'dist/openapi.json')).length).toBeLessThan(1_300_000);
  });

  it('says what each tag is for, and lists no tag without operations', () => {
    const tags = committed.tags!.map(({ name }) => name);
    const used = Object.values(committed.paths).flatMap((item) => Object.values(item).flatMap(({ tags }) => tags));
    expect(tags.toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('is refused when an operation lacks any of these', () => {
    const operation = { operationId: 'x', tags: ['X'], description: 'x', responses: { 200: {}, 429: problem } };
    const withPath = (changes: object): OpenApi => ({
      ...committed,
      paths: { '/x': { get: { ...operation, ...changes } } },
    });
    expect(faultsOfContract(withPath({}))).toEqual([]);
    expect(faultsOfContract(withPath({ operationId: undefined }))).toEqual(['get /x has no operationId']);
    expect(faultsOfContract(withPath({ tags: [] }))).toEqual(['get /x has no tag']);
    expect(faultsOfContract(withPath({ description: '' }))).toEqual(['get /x has no description']);
    expect(faultsOfContract(withPath({ requestBody: { content: { 'application/json': {} } } }))).toEqual([
      'get /x takes a body without an example',
    ]);
    expect(faultsOfContract(withPath({ responses: { 429: problem } }))).toEqual(['get /x has no answer that is a yes']);
    expect(faultsOfContract(withPath({ responses: { 200: {}, 404: {} } }))).toEqual([
      'get /x answers 404 with something else than a problem',
    ]);
  });

  it('begins each sentence with its subject', () => {
    expect(sentencesWithoutSubject(committed)).toEqual([]);
  });

  it.each(['Whoever may see the request.', 'Whom to ask.', 'Null: none. Of a DATE.', 'Up: leads.\nWhat you may do.'])(
    'is refused when a sentence has none: %s',
    (text) => {
      expect(sentencesWithoutSubject({ paths: { '/x': { get: { description: text } } } })).toEqual([text]);
    },
  );
});

const problem = { content: { 'application/problem+json': {} } };
