export { chromiumPath, openChromium } from './chromium.js';
