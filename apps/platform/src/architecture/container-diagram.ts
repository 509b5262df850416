import type { ServiceFacts } from './service-facts.js';
import { edge, flowchart, frame, node } from './mermaid.js';

/** Services, their schemas, and which consumer groups take which topics. */
export function containerDiagram(services: readonly ServiceFacts[]): string {
  return flowchart('LR', [
    node('console', 'ours', 'console', 'Browser', 'React; HTTP only'),
    ...frame('platform', 'One process, or one each', [
      ...services.map(({ name }) => node(name, 'ours', name, 'Service: NestJS', `/api/${name}/v1`)),
    ]),
    ...frame('database', 'PostgreSQL', [
      ...services.map(({ name, role }) => node(`db_${name}`, 'store', name, 'Schema', role)),
    ]),
    edge('console', 'platform', 'HTTP, bearer token'),
    ...services.map(({ name }) => `${name} --- db_${name}`),
    ...topicEdges(services).map(({ from, to, topics }) => edge(from, to, topics.join('<br>'))),
  ]);
}

interface TopicEdge {
  readonly from: string;
  readonly to: string;
  readonly topics: readonly string[];
}

/** One for each pair of services: the topics of the one from which groups of the other take something. */
export function topicEdges(services: readonly ServiceFacts[]): TopicEdge[] {
  return services.flatMap((owner) =>
    services.flatMap((taker) => {
      const taken = new Set(taker.consumers.flatMap(({ types }) => types));
      const topics = [...owner.publishes]
        .filter(([, types]) => types.some((type) => taken.has(type)))
        .map(([topic]) => topic);
      return topics.length === 0 ? [] : [{ from: owner.name, to: taker.name, topics }];
    }),
  );
}
