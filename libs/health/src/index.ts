export { type Health, serveHealth } from './serve-health.js';
