import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Our libs from their sources, as Jest takes them: a build of the console needs no other build before it.
  resolve: { conditions: ['@toandan/source', ...defaultClientConditions] },
  build: {
    // The last browsers that Windows 7 and 8.1 can have, and phones of 2022.
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.4'],
    // A strict policy allows no data: addresses in scripts and styles.
    assetsInlineLimit: 0,
    // Vite's preload polyfill would be an inline script.
    modulePreload: { polyfill: false },
  },
});
