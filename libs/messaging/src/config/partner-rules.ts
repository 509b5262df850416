import { ConfigError } from './config-error.js';
import { isOnThisMachine } from './loopback.js';
import type { MessagingSettings } from './messaging-settings.js';

/** What is wrong with two settings together, as a sentence. */
type Rule = (settings: MessagingSettings) => string | false;

const brokers: Rule = ({ transport, brokers }) =>
  transport === 'kafka' &&
  brokers === undefined &&
  'KAFKA_BROKERS is missing: MESSAGING_TRANSPORT=kafka needs it, as in "kafka-1:9092,kafka-2:9092".';

const tlsSwitch: Rule = (settings) => {
  if (settings.tls) return false;
  const given = [
    settings.tlsCaFile && 'KAFKA_TLS_CA_FILE',
    settings.tlsCertFile && 'KAFKA_TLS_CERT_FILE',
    settings.tlsKeyFile && 'KAFKA_TLS_KEY_FILE',
  ].find((name) => name !== undefined);
  return given !== undefined && `${given} has no effect without KAFKA_TLS=true: set that, or remove it.`;
};

const keyPair: Rule = ({ tlsCertFile, tlsKeyFile }) => {
  if (tlsCertFile !== undefined && tlsKeyFile === undefined) {
    return 'KAFKA_TLS_KEY_FILE is missing: KAFKA_TLS_CERT_FILE is of no use without its key.';
  }
  return (
    tlsKeyFile !== undefined &&
    tlsCertFile === undefined &&
    'KAFKA_TLS_CERT_FILE is missing: KAFKA_TLS_KEY_FILE is of no use without its certificate.'
  );
};

const mechanism: Rule = (settings) => {
  if (settings.saslMechanism !== undefined) return false;
  const given = [
    settings.saslUsername && 'KAFKA_SASL_USERNAME',
    settings.saslPassword && 'KAFKA_SASL_PASSWORD',
    settings.saslPasswordFile && 'KAFKA_SASL_PASSWORD_FILE',
  ].find((name) => name !== undefined);
  return given !== undefined && `KAFKA_SASL_MECHANISM is missing: set it, or remove ${given}.`;
};

const username: Rule = ({ saslMechanism, saslUsername }) =>
  saslMechanism !== undefined &&
  saslUsername === undefined &&
  'KAFKA_SASL_USERNAME is missing: KAFKA_SASL_MECHANISM needs a name to log in with.';

const password: Rule = ({ saslMechanism, saslPassword, saslPasswordFile }) =>
  saslMechanism !== undefined &&
  saslPassword === undefined &&
  saslPasswordFile === undefined &&
  'KAFKA_SASL_PASSWORD_FILE is missing: KAFKA_SASL_MECHANISM needs a password, there or in KAFKA_SASL_PASSWORD.';

const onePassword: Rule = ({ saslPassword, saslPasswordFile }) =>
  saslPassword !== undefined &&
  saslPasswordFile !== undefined &&
  'KAFKA_SASL_PASSWORD and KAFKA_SASL_PASSWORD_FILE are both given: keep one of them.';

/** `plain` sends the password as it is, and the others protect only it: events would travel open in any case. */
const encrypted: Rule = ({ saslMechanism, tls, brokers }) =>
  saslMechanism !== undefined &&
  !tls &&
  brokers !== undefined &&
  !brokers.every(isOnThisMachine) &&
  'KAFKA_TLS must be true: KAFKA_SASL_MECHANISM may go unencrypted to brokers on this machine only.';

const RULES = [brokers, tlsSwitch, keyPair, mechanism, username, password, onePassword, encrypted];

/** @throws ConfigError for the first rule that is broken */
export function checkPartners(settings: MessagingSettings): void {
  for (const rule of RULES) {
    const problem = rule(settings);
    if (problem !== false) throw new ConfigError(problem);
  }
}
