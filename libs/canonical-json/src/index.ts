export { canonicalText } from './canonical-text.js';
