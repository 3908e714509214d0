export { awaitDemoWorld, loadDemoWorld } from './load-demo-world.js';
export { printed, type SignIn, SIGN_INS } from './people.js';
