import { findServices, type ServiceChoice } from './find-services';

const service = (address: string, name: string, description: string): ServiceChoice => {
  const code = address.split('/')[0]!;
  return {
    address,
    name,
    description,
    department: { id: code, code, name: code === 'ENG' ? 'Engineering' : 'Quality' },
  };
};

const REVIEW = service('ENG/drawing-review', 'Drawing review', 'A second pair of eyes.');
const PART = service('ENG/part-clarification', 'Part clarification', 'Which drawing revision applies.');
const TEST = service('QA/test-certificate', 'Test certificate', 'Papers of a part.');
const ALL = [REVIEW, PART, TEST];

describe('a service', () => {
  it.each([
    ['part', [PART, TEST]],
    ['drawing', [REVIEW, PART]],
    ['engineering', [REVIEW, PART]],
    ['revision', [PART]],
    ['qa part', [TEST]],
    ['ÉNG rev', [REVIEW, PART]],
    ['xylophone', []],
    ['', ALL],
  ])('is found by "%s"', (typed, found) => expect(findServices(ALL, typed)).toEqual(found));
});
