package dev.graft.benchmarks.peers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.dubbo.config.ApplicationConfig;
import org.apache.dubbo.config.ProtocolConfig;
import org.apache.dubbo.config.ReferenceConfig;
import org.apache.dubbo.config.RegistryConfig;
import org.apache.dubbo.config.ServiceConfig;
import org.apache.dubbo.config.bootstrap.DubboBootstrap;
import org.apache.dubbo.rpc.model.FrameworkModel;

/** What the ends of Dubbo have in common: no registry, no console, nothing but calls. */
final class DubboApplication implements AutoCloseable {
    /** 127.0.0.1 in decimal: where that is written as usual, Dubbo takes another address of the machine instead. */
    private static final String LOOPBACK = "2130706433";

    static {
        // Dubbo complains where nobody has chosen.
        System.setProperty("dubbo.application.logger", "slf4j");
    }

    private final FrameworkModel framework = new FrameworkModel();
    private final DubboBootstrap bootstrap = DubboBootstrap.newInstance(framework);

    DubboApplication(String name) {
        ApplicationConfig application = new ApplicationConfig(name);
        application.setQosEnable(false);
        application.setEnableFileCache(false);
        application.setShutwait("1");
        bootstrap.application(application).registry(new RegistryConfig("N/A"));
    }

    /** Serves the echo, and gives the port. */
    int serve(String protocol) throws IOException {
        ProtocolConfig config = new ProtocolConfig(protocol, freePort());
        config.setHost(LOOPBACK);
        // The default pool of 200 threads turns away what it cannot begin at once.
        config.setQueues(1024);
        ServiceConfig<DubboEcho> service = new ServiceConfig<>();
        service.setInterface(DubboEcho.class);
        service.setRef(new DubboEcho.Service());
        bootstrap.protocol(config).service(service).start();
        return config.getPort();
    }

    /** A stub for the echo at a port. */
    DubboEcho refer(String protocol, int port) {
        ReferenceConfig<DubboEcho> reference = new ReferenceConfig<>();
        reference.setInterface(DubboEcho.class);
        reference.setUrl(protocol + "://" + LOOPBACK + ":" + port);
        reference.setScope("remote");
        reference.setTimeout(10_000);
        bootstrap.reference(reference).start();
        return reference.get();
    }

    /** Serves the echo to this process alone, and gives a stub for it. */
    DubboEcho serveHere() {
        ServiceConfig<DubboEcho> service = new ServiceConfig<>();
        service.setInterface(DubboEcho.class);
        service.setRef(new DubboEcho.Service());
        service.setScope("local");
        ReferenceConfig<DubboEcho> reference = new ReferenceConfig<>();
        reference.setInterface(DubboEcho.class);
        reference.setScope("local");
        bootstrap.service(service).reference(reference).start();
        return reference.get();
    }

    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    @Override
    public void close() {
        bootstrap.stop();
        framework.destroy();
    }
}
