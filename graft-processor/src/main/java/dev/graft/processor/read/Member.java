package dev.graft.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** A method with the types it has as a member of the contract. */
record Member(
        ExecutableElement method,
        List<? extends TypeMirror> parameters,
        TypeMirror result,
        List<? extends TypeMirror> thrown) {}
