// Runs in the browser. Swagger UI's own filter compares with the names of tags only. This one finds operations by words.
(globalThis.lockstepDocs ??= []).push((system) => ({
  fn: { opsFilter: findOperations },
  statePlugins: { layout: { wrapSelectors: { isShown: openWhatWasFound } } },
  components: { FilterContainer: findBox(system) },
}));

/** More matches than this stay in closed tags, because nobody reads them one by one. */
const MOST_OPENED = 40;
const FILLERS = new Set('a about an and as at by for from how i in is it of on or the to with'.split(' '));

/** The operations that contain the most words of the phrase. The beginning of a word is enough. */
function findOperations(taggedOperations, phrase) {
  const wanted = wordsOf(phrase).filter((word) => !FILLERS.has(word));
  if (wanted.length === 0) return taggedOperations;
  const score = (entry) => scoreOf(entry, wanted);
  const bestOf = (tag) => tag.get('operations').map(score).max() ?? 0;
  const least = Math.max(1, Math.floor(taggedOperations.map(bestOf).max() ?? 0));
  const found = (entries) => entries.filter((entry) => score(entry) >= least).sortBy((entry) => -score(entry));
  return taggedOperations
    .map((tag) => tag.update('operations', found))
    .filter((tag) => tag.get('operations').size > 0)
    .sortBy((tag) => -bestOf(tag));
}

/** The words that the operation contains. Its summary decides between operations that contain equally many. */
function scoreOf(entry, wanted) {
  const { summary, all } = wordsIn(entry);
  const hits = (words) => wanted.filter((word) => words.some((each) => each.startsWith(word))).length;
  return hits(all) + hits(summary) / (wanted.length + 1);
}

/** By the entries of Swagger UI's immutable document. */
const remembered = new WeakMap();

function wordsIn(entry) {
  if (!remembered.has(entry)) {
    const operation = entry.get('operation');
    const text = (name) => operation.get(name) ?? '';
    const id = text('operationId').replaceAll(/([A-Z])/g, ' $1');
    remembered.set(entry, {
      summary: wordsOf(text('summary')),
      all: wordsOf([text('summary'), text('description'), text('operationId'), id, entry.get('path')].join(' ')),
    });
  }
  return remembered.get(entry);
}

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Tags are closed until somebody opens them, or until a phrase finds few operations. */
const openWhatWasFound = (isShown, system) => (state, thing, otherwise) => {
  const phrase = state.get('filter');
  const seeks = thing[0] === 'operations-tag' && typeof phrase === 'string' && phrase.trim() !== '';
  return isShown(thing, seeks ? findsFew(system, phrase) : otherwise);
};

let lastCount = { phrase: '', few: false };

function findsFew(system, phrase) {
  if (lastCount.phrase !== phrase) {
    const tags = system.specSelectors.taggedOperations().valueSeq();
    const found = tags.reduce((sum, tag) => sum + tag.get('operations').size, 0);
    lastCount = { phrase, few: found <= MOST_OPENED };
  }
  return lastCount.few;
}

const findBox = (system) =>
  function FindBox({ layoutSelectors, layoutActions }) {
    const { createElement: h } = system.React;
    const phrase = layoutSelectors.currentFilter();
    return h(
      'div',
      { className: 'wrapper lockstep-find', role: 'search' },
      h('h2', null, h('label', { htmlFor: 'find' }, 'What do you want to do?')),
      h('input', {
        id: 'find',
        type: 'search',
        placeholder: 'ask a question about an order',
        value: typeof phrase === 'string' ? phrase : '',
        onChange: ({ target }) => layoutActions.updateFilter(target.value),
      }),
    );
  };
