import fastify from 'fastify';
import { barePool } from '../../world/bare-pool.js';
import { bareCells } from './bare-cells.js';
import { bareTipoff } from './bare-tipoff.js';
import type { CellsQuery, ReferenceOrder, TipoffBody } from './reference-messages.js';

/** The reference: what a service does at least, by hand. Ends with the process that started it. */
process.once('message', (order: ReferenceOrder) => void serve(order));

async function serve(order: ReferenceOrder): Promise<void> {
  const pool = barePool(order.databaseUrl, 'bench', 10);
  const app = fastify();
  const cells = bareCells(pool, order);
  app.get<{ Querystring: CellsQuery }>('/cells', async ({ query }, reply) => {
    void reply.header('content-type', 'application/json; charset=utf-8');
    return cells(query);
  });
  const receive = bareTipoff(pool);
  app.post<{ Body: TipoffBody }>('/tipoffs', async ({ body, headers }, reply) => {
    void reply.code(201);
    return receive(body, String(headers['idempotency-key']));
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  process.once('disconnect', () => void app.close().then(() => pool.end()));
  process.send!(origin);
}
