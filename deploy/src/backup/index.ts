export { BackupRefusedError, type BackupRecord, type NeededKeys } from './backup-record.js';
export { NEEDED_KEYS_FILE, restoreBackup } from './restore-backup.js';
export { EMBEDDED_DATABASE, EMBEDDED_FOLDER, embeddedSource, type BackupSource } from './source.js';
export { takeBackup } from './take-backup.js';
