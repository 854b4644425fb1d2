package dev.graft.runtime.process;

import dev.graft.runtime.guest.Guest;
import dev.graft.runtime.guest.GuestHost;
import dev.graft.runtime.guest.GuestSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the guest's process is told to load, and what it says when it has: bytes between two processes of one release. */
final class Opening {
    private Opening() {}

    /**
     * What a guest says of itself.
     *
     * @param description as {@link Guest#description()} has it
     * @param serves as {@link Guest#serves()} has it
     */
    record Opened(String description, List<Integer> serves) {}

    private interface Write {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Read<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] of(GuestSpec spec) {
        return write(out -> {
            texts(out, spec.modules().stream().map(Path::toString).toList());
            texts(out, spec.home().stream().toList());
            texts(out, spec.contracts());
            numbers(out, spec.serves());
            numbers(out, spec.offers());
        });
    }

    static GuestSpec spec(byte[] bytes, GuestHost host) {
        return read(bytes, in -> {
            List<Path> modules = texts(in).stream().map(Path::of).toList();
            Optional<String> home = texts(in).stream().findFirst();
            return new GuestSpec(modules, home, texts(in), numbers(in), numbers(in), host);
        });
    }

    static byte[] of(Guest guest) {
        return write(out -> {
            texts(out, List.of(guest.description()));
            numbers(out, guest.serves());
        });
    }

    static Opened opened(byte[] bytes) {
        return read(bytes, in -> new Opened(texts(in).get(0), numbers(in)));
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static void numbers(DataOutputStream out, List<Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static List<Integer> numbers(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private static byte[] write(Write write) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Read<T> read) {
        try {
            return read.from(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("the two processes of a guest do not understand each other", e);
        }
    }
}
