import { render } from 'preact';
import { App } from './app.js';
import './theme/type.css';
import './theme/tokens.css';
import './theme/base.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
