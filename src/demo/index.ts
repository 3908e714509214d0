export { awaitDemoWorld, loadDemoWorld } from './load-demo-world.js';
export { printed, type DemoSignIn, SIGN_INS } from './people.js';
