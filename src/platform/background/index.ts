export { BackgroundWork, type DoesBackgroundWork } from './background-work.js';
export { BackgroundWorks } from './background-works.js';
