export { TimerHandler, type DueTimer, type FiresTimers, type TimerRequest } from './timer.js';
export { TimerSweep } from './timer-sweep.js';
export { TimeTravel } from './time-travel.js';
export { Timers } from './timers.js';
