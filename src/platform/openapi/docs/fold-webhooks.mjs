// Runs in the browser. Swagger UI would draw hundreds of webhooks below the operations: they are drawn when somebody opens them.
(globalThis.lockstepDocs ??= []).push(() => ({ wrapComponents: { Webhooks: folded } }));

const folded = (Webhooks, { React: { createElement: h, useState } }) =>
  function FoldedWebhooks(props) {
    const [isOpen, setOpen] = useState(false);
    return h(
      'details',
      { className: 'lockstep-note', onToggle: ({ currentTarget }) => setOpen(currentTarget.open) },
      h('summary', null, 'Events that webhooks send'),
      isOpen ? h(Webhooks, props) : null,
    );
  };
