record String(java.lang.String value) {}
