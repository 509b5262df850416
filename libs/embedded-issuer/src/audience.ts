/** What the tokens' `aud` holds: every service of this machine. */
export const AUDIENCE = 'toandan';

/** The same as a resource indicator (RFC 8707), which must be an absolute URI. Who asks for none gets this one. */
export const RESOURCE = 'urn:toandan:api';
