record CallCodec(int value) {}
