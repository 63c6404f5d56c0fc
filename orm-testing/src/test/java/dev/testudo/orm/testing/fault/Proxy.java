package dev.testudo.orm.testing.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Stands between a client and a server, and does to their connections what it is told. */
final class Proxy implements AutoCloseable {
  private final ServerSocket entrance;
  private final int target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Order> order = new AtomicReference<>();
  private final AtomicInteger faults = new AtomicInteger();
  private volatile boolean down;
  private volatile IntConsumer blow = port -> {};

  /** A proxy before a port of this machine. */
  Proxy(int target) throws IOException {
    this.target = target;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start("accept", this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** How many faults have happened. */
  int faults() {
    return faults.get();
  }

  /** Lets a fault happen to the connection on which a text goes to the server next. */
  void arm(String text, Fault fault) {
    order.set(new Order(text, fault));
  }

  /** What falls on the server when a fault is a blow; given the connection's port on our side. */
  void onBlow(IntConsumer action) {
    blow = action;
  }

  void strike(int port) {
    blow.accept(port);
  }

  /** Lets nothing more happen, and ends connections through which nothing passes. */
  void heal() {
    order.set(null);
    links.forEach(Link::heal);
  }

  /** Lets nothing pass on the connections that are open now, and tells nobody. */
  void darkenAll() {
    faults.addAndGet(links.size());
    links.forEach(Link::darken);
  }

  /** Behaves like a server that is gone: ends its connections, and takes no new ones. */
  void goDown() {
    down = true;
    resetAll();
  }

  /** Takes connections again. */
  void comeUp() {
    down = false;
  }

  /** Resets all connections. */
  void resetAll() {
    faults.addAndGet(links.size());
    links.forEach(Link::reset);
  }

  int open() {
    return links.size();
  }

  /** The fault that a chunk of bytes to the server brings about; it is then taken. */
  @Nullable Fault take(byte[] chunk, int length) {
    Order armed = order.get();
    if (armed == null || !armed.isIn(chunk, length) || !order.compareAndSet(armed, null)) {
      return null;
    }
    faults.incrementAndGet();
    return armed.fault;
  }

  void ended(Link link) {
    links.remove(link);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        if (down) {
          client.setSoLinger(true, 0);
          client.close();
          continue;
        }
        connect(client);
      } catch (IOException e) {
        // The entrance was closed, or the client has gone again.
      }
    }
  }

  private void connect(Socket client) throws IOException {
    Socket server;
    try {
      server = new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException e) {
      // The server is gone.
      client.close();
      return;
    }
    var link = new Link(this, client, server);
    links.add(link);
    link.start();
  }

  static void start(String name, Runnable work) {
    var thread = new Thread(work, "proxy-" + name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    links.forEach(Link::reset);
  }

  private record Order(String text, Fault fault) {
    boolean isIn(byte[] chunk, int length) {
      return new String(chunk, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1)
          .contains(text);
    }
  }
}
