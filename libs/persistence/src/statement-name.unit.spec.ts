import { expect, it } from '@jest/globals';
import { nameOfStatement } from './statement-name.js';

it.each([
  ['SELECT 1', 'SELECT'],
  ['SELECT a FROM report WHERE id = $1', 'SELECT report'],
  ['  select count(*) from "reporting".outbox o', 'SELECT outbox'],
  ['INSERT INTO outbox (topic) SELECT e.topic FROM unnest($1::text[]) AS e', 'INSERT outbox'],
  ['INSERT INTO k VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1', 'INSERT k'],
  ['UPDATE consumer_lane AS l SET owner = NULL', 'UPDATE consumer_lane'],
  ['SELECT lane FROM consumer_lane ORDER BY lane FOR UPDATE SKIP LOCKED', 'SELECT consumer_lane'],
  ['WITH told AS (SELECT 1 FROM x), keys AS (INSERT INTO cell_key SELECT 1) SELECT 1', 'INSERT cell_key'],
  ['WITH gone AS (SELECT 1)\n  DELETE FROM dirty_key d USING gone', 'DELETE dirty_key'],
  ['WITH a AS (SELECT 1 FROM report) SELECT * FROM a', 'SELECT report'],
  ['CREATE TABLE secret (a text)', 'OTHER'],
  ['', 'OTHER'],
])('%s is %s', (text, name) => {
  expect(nameOfStatement(text)).toBe(name);
});

it('never has anything of what stands in quotes or comments', () => {
  const marker = 'nguyen_van_a';
  for (const text of [
    `SELECT '; DELETE FROM ${marker}'`,
    `SELECT ' FROM ${marker}' FROM report`,
    `SELECT 1 -- FROM ${marker}`,
    `SELECT 'it''s FROM ${marker}'`,
    `${marker} '${marker}'`,
  ]) {
    expect(nameOfStatement(text)).not.toContain(marker);
  }
});
