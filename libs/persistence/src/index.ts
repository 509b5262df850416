export { Database, type DatabaseOptions } from './database.js';
export { Tx, type PreparedStatement, type StatementResult } from './tx.js';
export { TransientError, isTransientDatabaseError, sqlState } from './transient.js';
export { LOG_READER_ROLE, asRole, provisionRole, serviceRole, type RoleLogin } from './provision.js';
export { retrying, type PauseTimes, type RetryOptions } from './retrying.js';
