export { Cluster, type ClusterOptions } from './cluster.js';
export { ClusterError } from './cluster-error.js';
export type { HttpMember, Member } from './member.js';
