package dev.graft.runtime.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/** One of Netty's families of sockets. */
record Sockets(IoHandlerFactory io, ChannelFactory<Channel> client, ChannelFactory<Channel> server) {
    /** Epoll if it is wanted and there, else NIO. */
    static Sockets of(boolean nativeSockets) {
        return nativeSockets && Epoll.isAvailable()
                ? new Sockets(EpollIoHandler.newFactory(), EpollSocketChannel::new, EpollServerSocketChannel::new)
                : new Sockets(NioIoHandler.newFactory(), NioSocketChannel::new, NioServerSocketChannel::new);
    }
}
