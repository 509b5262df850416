import { KafkaBroker } from '../local/kafka-broker.js';
import { ClusterError } from './cluster-error.js';
import type { ComposeService } from './compose-file.js';

/** As the image `apache/kafka` does it: KAFKA_SOME_NAME is the broker's setting some.name. */
export async function runKafka(
  { name, environment }: ComposeService,
  options: { readonly dataDir: string; readonly port: number; translate(value: string): string },
): Promise<KafkaBroker> {
  const { CLUSTER_ID: clusterId, KAFKA_HEAP_OPTS: heap = '', ...settings } = environment;
  if (clusterId === undefined) throw new ClusterError(`${name}: needs CLUSTER_ID`);
  const heapMb = /^-Xmx(\d+)m$/.exec(heap)?.[1];
  if (heap !== '' && heapMb === undefined) {
    throw new ClusterError(`${name}: KAFKA_HEAP_OPTS is not as in -Xmx512m`);
  }
  return KafkaBroker.start({
    dataDir: options.dataDir,
    port: options.port,
    clusterId,
    ...(heapMb === undefined ? {} : { heapMb: Number(heapMb) }),
    properties: Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [propertyOf(name, key), options.translate(value)]),
    ),
  });
}

function propertyOf(service: string, variable: string): string {
  const property = /^KAFKA_([A-Z_]+)$/.exec(variable)?.[1];
  if (property === undefined) throw new ClusterError(`${service}: ${variable} has no meaning here`);
  return property.toLowerCase().replaceAll('_', '.');
}
