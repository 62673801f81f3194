export { kafkaAccess, topicSettings } from './kafka-access.js';
export { needsKey } from './needs-key.js';
export { readSettings, SettingsError } from './read-settings.js';
export { SETTINGS, type SettingsOf } from './settings.js';
export { settingsTable } from './settings-table.js';
