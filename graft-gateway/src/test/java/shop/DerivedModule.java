package shop;

/** Has a superclass that may be left out. */
public class DerivedModule extends BaseModule {}
