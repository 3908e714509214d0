// Runs in the browser. Hundreds of operations are refused for the same dozen reasons: one note says them for all.
(globalThis.lockstepDocs ??= []).push(() => ({
  wrapComponents: { InfoContainer: withNoteOnRefusals, responses: withoutCommonRefusals },
}));

const COMMON = 20;

/** The sentence of each status that many operations share. */
const sharedSentences = (() => {
  let last = {};
  return (document) => {
    if (last.document !== document) last = { document, sentences: countSentences(document.toJS()) };
    return last.sentences;
  };
})();

function countSentences({ paths = {}, components = {} }) {
  const times = new Map();
  for (const { responses = {} } of Object.values(paths).flatMap((item) => Object.values(item))) {
    for (const [status, response] of Object.entries(responses)) {
      if (status.startsWith('2')) continue;
      const { description } = components.responses?.[response.$ref?.split('/').at(-1)] ?? response;
      const key = `${status} ${description}`;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  const shared = [...times].filter(([, count]) => count >= COMMON).map(([key]) => key.split(/ (.*)/s));
  return Object.fromEntries(shared.map(([status, sentence]) => [status, sentence]));
}

const withNoteOnRefusals = (InfoContainer, { React: { createElement: h }, specSelectors }) =>
  function InfoWithNote(props) {
    const sentences = Object.entries(sharedSentences(specSelectors.specJson()));
    return h(
      'section',
      { 'aria-label': 'About' },
      h(InfoContainer, props),
      h(
        'details',
        { id: 'refusals', className: 'lockstep-note' },
        h('summary', null, 'Refusals that many operations share'),
        h(
          'dl',
          null,
          ...sentences.flatMap(([status, sentence]) => [
            h('dt', { key: status }, status === 'default' ? 'others' : status),
            h('dd', { key: `${status}.` }, sentence.replaceAll('`', '')),
          ]),
        ),
      ),
    );
  };

const withoutCommonRefusals = (Responses, { React: { createElement: h }, specSelectors }) =>
  function OwnResponses(props) {
    const sentences = sharedSentences(specSelectors.specJson());
    const isShared = (response, status) => sentences[status] === response.get('description');
    const folded = props.responses.filter(isShared).keySeq().toArray();
    const statuses = folded.filter((status) => status !== 'default').join(', ');
    return h(
      'div',
      null,
      h(Responses, { ...props, responses: props.responses.filterNot(isShared) }),
      statuses === ''
        ? null
        : h(
            'p',
            { className: 'lockstep-refusals' },
            `May be refused with ${statuses}: see `,
            h('button', { type: 'button', onClick: openNote }, 'the note on refusals'),
            '.',
          ),
    );
  };

function openNote() {
  const note = document.getElementById('refusals');
  note.open = true;
  note.scrollIntoView();
  note.querySelector('summary').focus();
}
