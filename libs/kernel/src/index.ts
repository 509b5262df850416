export { systemClock, type Clock } from './clock.js';
export { newId } from './ids.js';
