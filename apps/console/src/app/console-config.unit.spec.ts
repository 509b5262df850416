import { describe, expect, it } from '@jest/globals';
import { checkedConfig } from './console-config.js';

describe('what the server says of itself', () => {
  it('needs an issuer and a client', () => {
    const config = { issuer: 'http://127.0.0.1/oidc', clientId: 'console', apiBase: '' };
    expect(checkedConfig({ ...config, more: 1 })).toEqual(config);
    expect(checkedConfig({ issuer: 'x', clientId: 'y' }).apiBase).toBe('');
    for (const wrong of [null, 'text', {}, { issuer: 'x' }, { ...config, apiBase: 5 }]) {
      expect(() => checkedConfig(wrong)).toThrow(TypeError);
    }
  });
});
