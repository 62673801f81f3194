/** The texts of the page's language. Another language is another file of the type `Texts`, chosen here. */
export { en as texts } from './en.js';
