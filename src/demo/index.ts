export { loadDemoWorld } from './load-demo-world.js';
