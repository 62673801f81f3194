export { type ApiKey, createKey, findKeyNamed, hasLiveKey, listKeys, type NewApiKey, revokeKey } from './api-keys.js';
export { EXPIRY_EXPECTED, expiryOf } from './expiry.js';
export { type KnownKey, KnownKeys } from './known-keys.js';
export { KEPT_MAX_MS } from './look-ups.js';
export { CALLER_NAME_EXPECTED, isCallerName, isScope, type Scope, SCOPES } from './scopes.js';
export { NoWayIn, requireWayIn } from './way-in.js';
export { type Session, Sessions } from './sessions.js';
