import type { Server } from 'node:http';

/** Ports tried after the preferred one before giving up. */
const TRIES = 50;

/** Listens on 127.0.0.1 at the preferred port, or at the next free one; 0 lets the system choose. Answers the port taken. */
export async function listen(server: Server, preferredPort: number): Promise<number> {
  for (let port = preferredPort; port < preferredPort + TRIES; port += 1) {
    if (await tryPort(server, port)) {
      const address = server.address();
      if (typeof address === 'object' && address !== null) return address.port;
    }
  }
  throw new Error(`No free port between ${preferredPort} and ${preferredPort + TRIES - 1} on 127.0.0.1.`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, '127.0.0.1');
  });
}

/** Closes a server and the connections that browsers keep open. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
