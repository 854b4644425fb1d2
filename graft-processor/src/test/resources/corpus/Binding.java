enum Binding {
    CALL,
    STRING
}
