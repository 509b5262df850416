export const SERVICE_STATES = ['ready', 'not-ready', 'not-asked'] as const;

/** `not-asked`: nobody has said where it answers. */
export type ServiceState = (typeof SERVICE_STATES)[number];

export interface ServiceHealth {
  readonly service: string;
  readonly state: ServiceState;
}

/** Who knows how the services are. */
export interface HealthSource {
  /** Of the services named, and of those that are known beside them. */
  health(services: readonly string[]): Promise<ServiceHealth[]>;
}
