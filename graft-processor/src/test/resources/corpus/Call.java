record Call(LonelyCodec codec) {}
