package io.confscope.ingest.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One file of the vocabulary. */
record VocabularyFile(String name, String content) {
    private static final List<String> BUILT_IN = List.of(
            "facets.yaml",
            "words.yaml",
            "modality-imaging.yaml",
            "modality-signal.yaml",
            "modality-records.yaml",
            "modality-molecular.yaml");

    /** The built-in files, then the {@code *.yaml} files of the user's own directory by name. */
    static List<VocabularyFile> all(@Nullable Path ownDirectory) {
        List<VocabularyFile> files = new ArrayList<>();
        for (String name : BUILT_IN) {
            files.add(builtIn(name));
        }
        if (ownDirectory != null) {
            files.addAll(own(ownDirectory));
        }
        return files;
    }

    private static VocabularyFile builtIn(String name) {
        try (InputStream in = VocabularyFile.class.getResourceAsStream("/vocabulary/" + name)) {
            if (in == null) {
                throw new VocabularyException("vocabulary/" + name, 0, "the built-in file is missing");
            }
            return new VocabularyFile("vocabulary/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the built-in vocabulary/" + name, e);
        }
    }

    private static List<VocabularyFile> own(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new VocabularyException(directory.toString(), 0, "there is no such directory");
        }
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .map(VocabularyFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing the vocabulary directory " + directory, e);
        }
    }

    private static VocabularyFile read(Path path) {
        try {
            return new VocabularyFile(path.toString(), Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new VocabularyException(path.toString(), 0, "the file is not valid UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("reading the vocabulary file " + path, e);
        }
    }
}
