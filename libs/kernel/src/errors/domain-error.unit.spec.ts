import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.js';
import { KERNEL_ERROR_CODES } from './kernel-error-codes.js';

const sources = path.resolve(import.meta.dirname, '..');

describe('a domain error', () => {
  it('is a code and facts, and no sentence', () => {
    const error = new DomainError('report.too-late', { due: '2026-03-17' });
    expect([error.code, error.params, error.message, error.name]).toEqual([
      'report.too-late',
      { due: '2026-03-17' },
      'report.too-late',
      'DomainError',
    ]);
    expect(error).toBeInstanceOf(Error);
    expect(new DomainError('report.too-late').params).toEqual({});
  });

  it('has codes of one form, each once', () => {
    expect(KERNEL_ERROR_CODES.filter((code) => !/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
    expect(new Set(KERNEL_ERROR_CODES).size).toBe(KERNEL_ERROR_CODES.length);
  });

  it('has no code that the kernel never throws', () => {
    const text = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/\.spec\.ts$|kernel-error-codes\.ts$/.test(file))
      .map((file) => readFileSync(path.join(sources, file), 'utf8'))
      .join('\n');
    expect(KERNEL_ERROR_CODES.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});
