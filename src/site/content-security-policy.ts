/**
 * What a page may load: its own scripts, style sheet and images, nothing inline and nothing from another host.
 * Documents are untrusted text; should one ever slip through the escaping, it could still run nothing.
 */
export const contentSecurityPolicy = formatPolicy([]);

/** The same for a page whose reader may ask these addresses for data: their hosts, and no other. */
export function formatPolicy(addresses: readonly string[]): string {
  const hosts = new Set(addresses.map((address) => new URL(address).origin));
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...hosts].join(' '),
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
