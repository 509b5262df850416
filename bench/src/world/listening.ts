import type { CustomTransportStrategy } from '@nestjs/microservices';

/** Starts a transport without a Nest application around it, as suits one without handlers: a relay. */
export async function listening(transport: CustomTransportStrategy): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    transport.listen((error: unknown) => {
      if (error === undefined || error === null) {
        resolve();
        return;
      }
      reject(error instanceof Error ? error : new Error('The transport did not start', { cause: error }));
    });
  });
}
