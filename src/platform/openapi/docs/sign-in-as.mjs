// Runs in the browser. Where the server offers people to try, a button signs in as each of them and authorises the page.
(globalThis.lockstepDocs ??= []).push((system) => ({
  components: { LockstepSignInAs: signInAs(system) },
  wrapComponents: { AuthorizeBtnContainer: withSignIns },
}));

const withSignIns = (AuthorizeButton, { React: { createElement: h }, getConfigs, getComponent }) =>
  function AuthorizeOrSignIn(props) {
    const people = getConfigs().lockstepSignIns ?? [];
    const buttons = people.length > 0 && h(getComponent('LockstepSignInAs'), { people });
    return h(
      'section',
      { className: 'lockstep-authorize', 'aria-label': 'Sign-in' },
      buttons,
      h(AuthorizeButton, props),
    );
  };

const signInAs = (system) =>
  function SignInAs({ people }) {
    const { createElement: h, useState } = system.React;
    const [said, say] = useState('');
    const button = (person) =>
      h(
        'button',
        { key: person.email, type: 'button', onClick: () => void signIn(system, person).then(say) },
        h('b', null, person.name),
        ` ${person.role}`,
      );
    return h(
      'div',
      { className: 'lockstep-sign-in' },
      h('span', { id: 'sign-in-as' }, 'Sign in as…'),
      h('div', { role: 'group', 'aria-labelledby': 'sign-in-as' }, ...people.map(button)),
      h('p', { role: 'status' }, said),
    );
  };

/** @returns the sentence that the page says next */
async function signIn({ authActions, specSelectors }, { name, email, password }) {
  const response = await fetch('/api/v1/auth/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const answer = await response.json();
  if (!response.ok) return answer.detail;
  const schema = specSelectors.specJson().getIn(['components', 'securitySchemes', 'bearer']).toJS();
  authActions.authorizeWithPersistOption({ bearer: { name: 'bearer', schema, value: answer.accessToken } });
  return `Signed in as ${name}.`;
}
