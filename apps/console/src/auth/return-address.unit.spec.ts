import { expect, it } from '@jest/globals';
import { returnAddress } from './return-address.js';

it.each([
  [{ returnTo: '/so-lieu?dx=a' }, '/so-lieu?dx=a'],
  [{ returnTo: '//evil.example/' }, '/so-lieu'],
  [{ returnTo: '/\\evil.example/' }, '/so-lieu'],
  [{ returnTo: 'https://evil.example/' }, '/so-lieu'],
  [{ returnTo: 5 }, '/so-lieu'],
  [undefined, '/so-lieu'],
])('after the sign-in, %j leads to %s', (state, address) => {
  expect(returnAddress(state)).toBe(address);
});
