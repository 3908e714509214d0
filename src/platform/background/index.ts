export { BackgroundWork, type DoesBackgroundWork } from './background-work.js';
export { BackgroundWorks } from './background-works.js';
export { type Occasion } from './occasion.js';
export { WakeUps } from './wake-ups.js';
