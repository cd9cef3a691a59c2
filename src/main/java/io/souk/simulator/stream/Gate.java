package io.souk.simulator.stream;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * The socket beneath a connection: it can go deaf, so that not even a ping is answered, and it can
 * break.
 */
final class Gate extends ChannelInboundHandlerAdapter {

  private ChannelHandlerContext below;
  private long deafUntil = System.nanoTime();

  static Gate beneath(HttpConnection connection) {
    var gate = new Gate();
    ((ConnectionBase) connection).channel().pipeline().addFirst(gate);
    return gate;
  }

  /** Reads are thrown away; whoever writes asks {@link #deaf()} first. */
  void mute(double seconds) {
    deafUntil = System.nanoTime() + (long) (seconds * 1e9);
  }

  boolean deaf() {
    return System.nanoTime() - deafUntil < 0;
  }

  /** Closes the connection below the WebSocket: what was written arrives, but no close frame. */
  void drop() {
    below.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> below.close());
  }

  /** Resets the connection; what is under way may be lost. */
  void abort() {
    below.channel().config().setOption(ChannelOption.SO_LINGER, 0);
    below.close();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    below = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (deaf()) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }
}
