package dev.graft.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graft.Graft;
import dev.graft.runtime.Hypertube;
import dev.graft.runtime.generated.Skeleton;
import dev.graft.runtime.hosting.ApiClassLoader;
import dev.graft.runtime.hosting.HostedModule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module sees of the process that hosts it. */
class ModuleIsolationTest {
    private final ClassLoader api = new ApiClassLoader(getClass().getClassLoader());

    @Test
    void graftsApiIsTheGatewaysOwn() throws Exception {
        for (Class<?> type : new Class<?>[] {Graft.class, Hypertube.class, Hypertube.Builder.class, Skeleton.class}) {
            assertThat(api.loadClass(type.getName())).isSameAs(type);
        }
    }

    @Test
    void theJdkIsThere() throws Exception {
        assertThat(api.loadClass("java.sql.Driver")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.graft.runtime.session.Session",
                "dev.graft.runtime.transport.Transport",
                "dev.graft.gateway.GraftGateway",
                "io.netty.channel.Channel",
                "picocli.CommandLine"
            })
    void whatTheGatewayIsMadeOfIsHidden(String name) {
        assertThatThrownBy(() -> api.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void theGatewaysResourcesAreHidden() {
        assertThat(api.getResource("META-INF/services/dev.graft.runtime.transport.Transport$Provider"))
                .isNull();
        assertThat(api.getResource("dev/graft/runtime/Hypertube.class")).isNull();
    }

    @Test
    void eachModuleHasItsOwnClassesAndAFolderIsOneModule(@TempDir Path folder) throws Exception {
        HostedModule one = module(pricing().jar(folder.resolve("one.jar")));
        HostedModule two = module(pricing().jar(folder.resolve("two.jar")));
        pricing().jar(folder.resolve("three/a.jar"));
        ModuleFiles.empty().classes(shop.ListPricing.class).jar(folder.resolve("three/b.jar"));
        ModuleFiles.empty().classes(shop.OtherPricingModule.class).folder(folder.resolve("three"));
        HostedModule three = module(folder.resolve("three"));

        Class<?> contract = three.loader().loadClass("shop.Pricing");
        assertThat(one.loader().loadClass("shop.Pricing"))
                .isNotSameAs(two.loader().loadClass("shop.Pricing"))
                .isNotSameAs(contract);
        assertThat(three.loader().loadClass("shop.ListPricing").getInterfaces()).containsExactly(contract);
        assertThat(three.whereIs("shop.Pricing")).contains(folder.resolve("three/a.jar"));
        assertThat(three.whereIs("shop.ListPricing")).contains(folder.resolve("three/b.jar"));
        assertThat(three.whereIs("shop.OtherPricingModule")).contains(folder.resolve("three"));
        assertThat(three.whereIs("shop.Absent")).isEmpty();
    }

    private HostedModule module(Path path) {
        return HostedModule.open(List.of(path), api, name -> null);
    }

    private static ModuleFiles pricing() {
        return ModuleFiles.pricing();
    }
}
