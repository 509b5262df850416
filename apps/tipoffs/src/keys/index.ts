export { addKey, type KeyUse } from './key-file.js';
