// Runs in the browser. Mends what keeps people with a keyboard or a screen reader out of the stock page.
(globalThis.lockstepDocs ??= []).push((system) => ({
  components: { DeepLink: plainText(system), ServersContainer: () => null },
  wrapComponents: {
    ExamplesSelect: withNamedExamples,
    HighlightCode: scrolledByKeyboard,
    JSONSchema202012Accordion: withName,
    parameters: withNamedChoices,
    responses: withNamedTable,
    TextArea: withLabel,
  },
}));

/** The stock link stands inside a button. What is opened gets its address by the button as well. */
const plainText = (system) =>
  function PlainText({ text }) {
    return system.React.createElement('span', null, text);
  };

/** The button of a schema without a title has no name. */
const withName = (Accordion, { React: { createElement: h } }) =>
  function NamedAccordion({ children, ...props }) {
    return h(Accordion, props, children, h('span', { className: 'lockstep-unseen' }, 'Members'));
  };

/** All tables of responses are landmarks, so each needs its own name. */
const withNamedTable = (Responses, { React: { createElement: h } }) =>
  function NamedResponses(props) {
    const name = (node) =>
      node?.querySelector('.responses-table[role]')?.setAttribute('aria-label', `${props.method} ${props.path}`);
    return h('div', { ref: name }, h(Responses, props));
  };

/** A long example scrolls, and only what has the focus scrolls by keyboard. */
const scrolledByKeyboard = (HighlightCode, { React: { createElement: h } }) =>
  function ScrolledCode(props) {
    const reach = (node) => node?.querySelectorAll('pre').forEach((pre) => pre.setAttribute('tabindex', '0'));
    return h('div', { ref: reach }, h(HighlightCode, props));
  };

const withLabel = (TextArea, { React: { createElement: h } }) =>
  function LabelledTextArea(props) {
    return h(TextArea, { 'aria-label': 'Body', ...props });
  };

/** The choice of a parameter gets the name of the parameter. */
const withNamedChoices = (Parameters, { React: { createElement: h } }) =>
  function NamedChoices(props) {
    const name = (node) =>
      node?.querySelectorAll('[data-param-name] select').forEach((choice) => {
        choice.setAttribute('aria-label', choice.closest('[data-param-name]').dataset.paramName);
      });
    return h('div', { ref: name }, h(Parameters, props));
  };

const withNamedExamples = (ExamplesSelect, { React: { createElement: h } }) =>
  function NamedExamples(props) {
    const name = (node) => node?.querySelector('select')?.setAttribute('aria-label', 'Example');
    return h('div', { ref: name }, h(ExamplesSelect, props));
  };
