/**
 * What a page may load: its own scripts, style sheet and images, nothing inline and nothing from another host.
 * Documents are untrusted text; should one ever slip through the escaping, it could still run nothing.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
