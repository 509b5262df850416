/** The compose file says something that this machine cannot be told, or a part of the cluster did not start. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
}
