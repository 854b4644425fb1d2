package dev.graft.gateway;

import static dev.graft.gateway.ModuleFiles.GRAFT_MODULE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import shop.BaseModule;
import shop.DerivedModule;
import shop.EagerModule;
import shop.FailingModule;
import shop.FailingPricing;
import shop.ListPricing;
import shop.OtherPricingModule;
import shop.PricingModule;

/** What is wrong is said in a line or two, and the exit code tells whose turn it is. */
@Timeout(60)
class RefusalTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void forgetTheConfiguration() {
        System.clearProperty("graft.config");
    }

    @Test
    void aPathThatDoesNotExist() {
        assertThat(host(folder.resolve("nowhere.jar"))).isEqualTo(2);
        assertThat(message())
                .isEqualTo("graft-gateway: " + folder.resolve("nowhere.jar")
                        + " does not exist. Name a jar, or a folder of jars or classes\n");
    }

    @Test
    void aFileThatIsNoJar() throws Exception {
        Path text = Files.writeString(folder.resolve("pricing.jar"), "this is no zip file at all");

        assertThat(host(text)).isEqualTo(2);
        assertThat(message())
                .startsWith("graft-gateway: " + text + " is not a jar: ")
                .hasLineCount(1);
    }

    @Test
    void aJarThatWasCutOff() throws Exception {
        Path whole = complete().jar(folder.resolve("whole.jar"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.jar"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(host(half)).isEqualTo(2);
        assertThat(message())
                .startsWith("graft-gateway: " + half + " is not a jar: ")
                .hasLineCount(1);
    }

    @Test
    void aFolderWithAFileThatIsNoJar() throws Exception {
        complete().jar(folder.resolve("shop/pricing.jar"));
        Files.writeString(folder.resolve("shop/notes.jar"), "notes");

        assertThat(host(folder.resolve("shop"))).isEqualTo(2);
        assertThat(message()).contains("shop/notes.jar is not a jar: ");
    }

    @Test
    void aFolderWithoutCode() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(host(empty)).isEqualTo(2);
        assertThat(message())
                .isEqualTo("graft-gateway: " + empty
                        + " holds neither jars nor classes. Name the folder that they are in\n");
    }

    @Test
    void aModuleThatProvidesNothing() throws Exception {
        Path jar = ModuleFiles.pricing()
                .classes(ListPricing.class)
                .provides("java.sql.Driver", "shop.ListPricing")
                .jar(folder.resolve("pricing.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message()).isEqualTo("""
                        graft-gateway: %s provides nothing: it has no META-INF/services/dev.graft.runtime.GraftModule \
                        and no provider file of a contract (those it has are for java.sql.Driver).
                        Add one that names the implementation, or leave this module out; \
                        what other modules need of it belongs into one folder with them
                        """.formatted(jar));
    }

    @Test
    void anImplementationWithoutItsContract() throws Exception {
        Path jar = ModuleFiles.pricing()
                .classes(ListPricing.class)
                .provides("shop.Elsewhere", "shop.ListPricing")
                .jar(folder.resolve("pricing.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message())
                .contains("(those it has are for shop.Elsewhere).\nIf shop.Elsewhere is the contract, its class is"
                        + " missing here. Put the jar that has it into one folder with this one")
                .hasLineCount(2);
    }

    @Test
    void aProviderFileThatNamesAMissingModule() throws Exception {
        Path jar = ModuleFiles.pricing().provides(GRAFT_MODULE, "shop.NoModule").jar(folder.resolve("pricing.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message())
                .startsWith(
                        "graft-gateway: " + jar + ": META-INF/services/dev.graft.runtime.GraftModule names the class"
                                + " shop.NoModule, which is not there.\n")
                .hasLineCount(2);
    }

    @Test
    void aProviderFileThatNamesAMissingImplementation() throws Exception {
        Path jar =
                ModuleFiles.pricing().provides("shop.Pricing", "shop.NoPricing").jar(folder.resolve("pricing.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message()).contains("META-INF/services/shop.Pricing names the class shop.NoPricing");
    }

    @Test
    void aModuleThatLacksAClassWhenItIsConfigured() throws Exception {
        Path jar = ModuleFiles.pricing()
                .classes(EagerModule.class)
                .provides(GRAFT_MODULE, "shop.EagerModule")
                .jar(folder.resolve("eager.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message()).isEqualTo("""
                        graft-gateway: %s: the class shop.PriceList is not there, which shop.EagerModule needs.
                        Put the jar that has it into one folder with this one and give the folder to --modules
                        """.formatted(jar));
    }

    @Test
    void aModuleThatLacksAnImplementationWhenItIsMade() throws Exception {
        Path jar = ModuleFiles.pricing()
                .classes(PricingModule.class)
                .provides(GRAFT_MODULE, "shop.PricingModule")
                .jar(folder.resolve("pricing.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message())
                .startsWith("graft-gateway: " + jar
                        + ": the class shop.ListPricing is not there, which shop.PricingModule needs.\n")
                .hasLineCount(2);
    }

    @Test
    void aModuleThatLacksItsSuperclass() throws Exception {
        Path jar = ModuleFiles.pricing()
                .classes(DerivedModule.class)
                .provides(GRAFT_MODULE, "shop.DerivedModule")
                .jar(folder.resolve("derived.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message())
                .startsWith("graft-gateway: " + jar
                        + ": the class shop.BaseModule is not there, which shop.DerivedModule needs.\n");
    }

    @Test
    void aClassThatIsInAnotherModuleIsFoundThere() throws Exception {
        Path derived = ModuleFiles.pricing()
                .classes(DerivedModule.class)
                .provides(GRAFT_MODULE, "shop.DerivedModule")
                .jar(folder.resolve("derived.jar"));
        Path base = ModuleFiles.empty().classes(BaseModule.class).jar(folder.resolve("base.jar"));

        assertThat(host(derived, base)).isEqualTo(2);
        assertThat(message())
                .contains("It is in " + base + ", but each argument of --modules has a class loader of its own");
    }

    @Test
    void aModuleForANewerJava() throws Exception {
        Path jar = ModuleFiles.pricing()
                .ofFarFuture("shop.PricingModule")
                .provides(GRAFT_MODULE, "shop.PricingModule")
                .jar(folder.resolve("pricing.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message())
                .startsWith("graft-gateway: " + jar + ": it was compiled for Java 99 ")
                .contains("and this is Java " + Runtime.version().feature() + ".\n")
                .hasLineCount(2);
    }

    @Test
    void twoProvidersOfOneContract() throws Exception {
        Path jar = complete()
                .classes(OtherPricingModule.class)
                .provides(GRAFT_MODULE, "shop.PricingModule", "shop.OtherPricingModule")
                .jar(folder.resolve("pricing.jar"));

        assertThat(host(jar)).isEqualTo(2);
        assertThat(message())
                .isEqualTo("graft-gateway: shop.Pricing is provided twice: by the module shop.PricingModule and by the"
                        + " module shop.OtherPricingModule. Remove one of them\n");
    }

    @Test
    void oneContractInTwoModules() throws Exception {
        Path one = complete().jar(folder.resolve("one.jar"));
        Path two = complete().jar(folder.resolve("two.jar"));

        assertThat(host(one, two)).isEqualTo(2);
        assertThat(message())
                .contains("shop.Pricing")
                .contains("loaded twice by different class loaders: put the modules that share it into one folder")
                .hasLineCount(1);
    }

    @Test
    void oneContractInTwoModulesOfPlainProviders() throws Exception {
        Path one = plain().jar(folder.resolve("one.jar"));
        Path two = plain().jar(folder.resolve("two.jar"));

        assertThat(host(one, two)).isEqualTo(2);
        assertThat(message())
                .contains("loaded twice by different class loaders")
                .hasLineCount(1);
    }

    @Test
    void anImplementationThatFailsMayDoBetterTheNextTime() throws Exception {
        Path jar = ModuleFiles.pricing()
                .classes(FailingModule.class)
                .provides(GRAFT_MODULE, "shop.FailingModule")
                .jar(folder.resolve("failing.jar"));

        assertThat(host(jar)).isEqualTo(1);
        assertThat(message())
                .contains("java.lang.IllegalStateException: the database is down")
                .hasLineCount(1);
    }

    @Test
    void aPlainProviderThatFailsSaysWhyToo() throws Exception {
        Path jar = ModuleFiles.pricing()
                .classes(FailingPricing.class)
                .provides("shop.Pricing", "shop.FailingPricing")
                .jar(folder.resolve("failing.jar"));

        assertThat(host(jar)).isEqualTo(1);
        assertThat(message())
                .contains("shop.FailingPricing: java.lang.IllegalStateException: the database is down")
                .hasLineCount(1);
    }

    @Test
    void aPortInUse() throws Exception {
        Path jar = complete().jar(folder.resolve("pricing.jar"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "tcp://127.0.0.1:" + taken.getLocalPort();

            assertThat(run("--modules", jar.toString(), "--listen", address)).isEqualTo(1);
            assertThat(message())
                    .startsWith("graft-gateway: cannot listen at " + address + ": port " + taken.getLocalPort()
                            + " is in use")
                    .hasLineCount(1);
        }
    }

    @Test
    void anAddressWithoutAPort() throws Exception {
        Path jar = complete().jar(folder.resolve("pricing.jar"));

        assertThat(run("--modules", jar.toString(), "--listen", "tcp://127.0.0.1"))
                .isEqualTo(2);
        assertThat(message())
                .startsWith("graft-gateway: listen, column ")
                .contains("port")
                .doesNotContain("\tat ");
    }

    @Test
    void aMistakeInTheConfigurationIsShownInItsLine() throws Exception {
        Path jar = complete().jar(folder.resolve("pricing.jar"));
        Path config = Files.writeString(folder.resolve("my.properties"), "# where\ngraft.connection=hots=tcp://a:1\n");

        assertThat(run("--modules", jar.toString(), "--listen", "tcp://127.0.0.1:0", "--config", config.toString()))
                .isEqualTo(2);
        assertThat(message()).contains("my.properties line 2, column 18").contains("Did you mean \"host\"?");
    }

    @Test
    void aConfigurationFileThatDoesNotExist() throws Exception {
        Path jar = complete().jar(folder.resolve("pricing.jar"));
        Path config = folder.resolve("none.properties");

        assertThat(run("--modules", jar.toString(), "--listen", "tcp://127.0.0.1:0", "--config", config.toString()))
                .isEqualTo(2);
        assertThat(message())
                .isEqualTo("graft-gateway: --config: " + config + " does not exist. Name a properties file\n");
    }

    @Test
    void theStackTraceIsShownOnRequest() {
        String missing = folder.resolve("nowhere.jar").toString();

        assertThat(run("--modules", missing, "--listen", "tcp://127.0.0.1:0", "--trace"))
                .isEqualTo(2);
        assertThat(message()).contains("\tat dev.graft.gateway.");
    }

    private static ModuleFiles complete() {
        return ModuleFiles.pricing()
                .classes(PricingModule.class, ListPricing.class)
                .classNamed("shop.PriceList")
                .provides(GRAFT_MODULE, "shop.PricingModule");
    }

    private static ModuleFiles plain() {
        return ModuleFiles.pricing()
                .classes(ListPricing.class)
                .classNamed("shop.PriceList")
                .provides("shop.Pricing", "shop.ListPricing");
    }

    private int host(Path... modules) {
        String[] args = new String[modules.length + 3];
        args[0] = "--modules";
        for (int i = 0; i < modules.length; i++) {
            args[i + 1] = modules[i].toString();
        }
        args[modules.length + 1] = "--listen";
        args[modules.length + 2] = "tcp://127.0.0.1:0";
        return run(args);
    }

    /** All of these are refused, so none of them serves. */
    private int run(String... args) {
        int exitCode = new GraftGateway(new PrintWriter(out, true), new PrintWriter(err, true)).run(args);
        assertThat(out.toString()).isEmpty();
        return exitCode;
    }

    private String message() {
        return err.toString();
    }
}
