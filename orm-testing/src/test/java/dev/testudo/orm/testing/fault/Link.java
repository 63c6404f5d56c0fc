package dev.testudo.orm.testing.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One connection through the proxy. */
final class Link {
  private static final int CHUNK = 65_536;
  private static final long DRIP_NANOS = 200_000;
  private static final long DELAY_NANOS = 200_000_000;

  private final Proxy proxy;
  private final Socket client;
  private final Socket server;
  private volatile @Nullable Fault fault;

  Link(Proxy proxy, Socket client, Socket server) throws IOException {
    this.proxy = proxy;
    this.client = client;
    this.server = server;
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
  }

  void start() {
    Proxy.start("to-server", () -> pump(client, server, true));
    Proxy.start("to-client", () -> pump(server, client, false));
  }

  private void pump(Socket from, Socket to, boolean toServer) {
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        if (toServer) {
          request(out, chunk, length);
        } else {
          answer(out, chunk, length);
        }
      }
      close();
    } catch (IOException e) {
      close();
    }
  }

  private void request(OutputStream out, byte[] chunk, int length) throws IOException {
    if (isDark()) {
      return;
    }
    Fault before = fault;
    if (before == null) {
      fault = proxy.take(chunk, length);
      if (!reaches(out, chunk, length)) {
        return;
      }
    }
    send(out, chunk, length);
    if (before == null && fault == Fault.BLOW_AFTER_SEND) {
      proxy.strike(server.getLocalPort());
    }
  }

  /** Does what a fault does before the text; false if the text does not reach the server whole. */
  private boolean reaches(OutputStream out, byte[] chunk, int length) throws IOException {
    if (fault == Fault.BLOW_BEFORE_SEND) {
      proxy.strike(server.getLocalPort());
    } else if (fault == Fault.RESET_BEFORE_SEND) {
      reset();
    } else if (fault == Fault.TRUNCATED_SEND) {
      out.write(chunk, 0, (length + 1) / 2);
      out.flush();
      LockSupport.parkNanos(5_000_000);
      reset();
    }
    return fault != Fault.BLACK_HOLE_BEFORE_SEND
        && fault != Fault.RESET_BEFORE_SEND
        && fault != Fault.TRUNCATED_SEND;
  }

  private void answer(OutputStream out, byte[] chunk, int length) throws IOException {
    if (fault == Fault.RESET_AFTER_SEND) {
      reset();
    } else if (fault == Fault.RESET_IN_ANSWER || fault == Fault.BLOW_IN_ANSWER) {
      out.write(chunk, 0, (length + 1) / 2);
      out.flush();
      LockSupport.parkNanos(5_000_000);
      if (fault == Fault.BLOW_IN_ANSWER) {
        proxy.strike(server.getLocalPort());
      }
      reset();
    } else if (!isDark()) {
      send(out, chunk, length);
    }
  }

  private void send(OutputStream out, byte[] chunk, int length) throws IOException {
    if (fault == Fault.DELAY) {
      LockSupport.parkNanos(DELAY_NANOS);
    }
    if (fault != Fault.DRIP) {
      out.write(chunk, 0, length);
      out.flush();
      return;
    }
    for (int i = 0; i < length; i++) {
      out.write(chunk, i, 1);
      out.flush();
      LockSupport.parkNanos(DRIP_NANOS);
    }
  }

  private boolean isDark() {
    return fault == Fault.BLACK_HOLE_BEFORE_SEND || fault == Fault.BLACK_HOLE_AFTER_SEND;
  }

  void darken() {
    fault = Fault.BLACK_HOLE_BEFORE_SEND;
  }

  /** Ends the connection if nothing passes any more; else all is well again. */
  void heal() {
    if (isDark()) {
      reset();
    } else {
      fault = null;
    }
  }

  /** Ends both sides in the way that TCP tells at once. */
  void reset() {
    try {
      client.setSoLinger(true, 0);
      server.setSoLinger(true, 0);
    } catch (IOException e) {
      // Closed already.
    }
    close();
  }

  private void close() {
    proxy.ended(this);
    for (Socket socket : new Socket[] {client, server}) {
      try {
        socket.close();
      } catch (IOException e) {
        // It was going to end anyway.
      }
    }
  }
}
