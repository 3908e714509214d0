export { awaitDemoWorld, loadDemoWorld } from './load-demo-world.js';
