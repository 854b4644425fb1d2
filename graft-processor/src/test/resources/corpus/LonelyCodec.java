record LonelyCodec(int value) {}
