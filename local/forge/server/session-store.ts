import { randomUUID } from 'node:crypto';
import type { HostSession } from '../browser-api';

/** What a browser has chosen: as whom it looks, in which theme and language. */
export interface Session {
  readonly id: string;
  accountId: string;
  theme: HostSession['theme'];
  locale: HostSession['locale'];
}

/** Sessions of the shell, by cookie. The cookie's name carries the port because cookies of one machine are shared by all its ports. */
export class SessionStore {
  private readonly sessions = new Map<string, Session>();

  constructor(
    private readonly cookieName: string,
    private readonly defaultAccountId: string,
  ) {}

  /** The session of a request, or a new one with the header that sets its cookie. */
  open(cookieHeader: string | undefined): { readonly session: Session; readonly setCookie?: string } {
    const known = this.sessions.get(this.cookieOf(cookieHeader) ?? '');
    if (known) return { session: known };
    const session: Session = { id: randomUUID(), accountId: this.defaultAccountId, theme: 'light', locale: 'en-US' };
    this.sessions.set(session.id, session);
    return { session, setCookie: `${this.cookieName}=${session.id}; Path=/; HttpOnly; SameSite=Strict` };
  }

  byId(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  private cookieOf(header: string | undefined): string | undefined {
    for (const part of (header ?? '').split(';')) {
      const [name, value] = part.trim().split('=');
      if (name === this.cookieName) return value;
    }
    return undefined;
  }
}
