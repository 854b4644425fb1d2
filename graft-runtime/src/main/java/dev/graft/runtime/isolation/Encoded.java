package dev.graft.runtime.isolation;

import dev.graft.runtime.generated.ContractMethod;
import java.util.List;

/** The arguments of one call, as bytes. */
record Encoded(ContractMethod method, byte[] bytes) {
    /** The name of the parameter at this place. */
    String argument(int index) {
        List<String> names = method.arguments().fields();
        String name = names.get(index);
        int tag = name.indexOf('=');
        return tag < 0 ? name : name.substring(0, tag);
    }
}
