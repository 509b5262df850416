/** Whether host:port is a loopback address, which nothing outside this machine can listen on. */
export function isOnThisMachine(broker: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}):/i.test(broker);
}
