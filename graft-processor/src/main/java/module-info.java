/** The annotation processor that makes stub, skeleton, {@code .proto} and description of each contract. */
@SuppressWarnings("requires-automatic") // JavaPoet names its module, but does not declare it
module dev.graft.processor {
    requires java.compiler;
    requires dev.graft;
    requires com.palantir.javapoet;
    requires static jdk.compiler;
    requires static com.google.auto.service;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.graft.processor.GraftProcessor;
}
