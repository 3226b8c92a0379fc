package io.confscope.stats.cube;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a cube as bytes and reads it back as it was. */
public final class CubeFile {

    /** Part of every place where bytes are kept: bytes of another format are not to be read. */
    public static final int FORMAT = 1;

    private CubeFile() {}

    /** Writes dictionaries first, then the cells column by column. */
    public static void write(Cube cube, DataOutput out) throws IOException {
        out.writeInt(cube.columns().size());
        out.writeInt(cube.size());
        for (int column = 0; column < cube.columns().size(); column++) {
            write(cube.columns().get(column), out);
            for (int cell = 0; cell < cube.size(); cell++) {
                out.writeInt(cube.code(column, cell));
            }
        }
        for (int cell = 0; cell < cube.size(); cell++) {
            out.writeInt(cube.papers(cell));
            out.writeInt(cube.withCode(cell));
        }
    }

    private static void write(Column column, DataOutput out) throws IOException {
        out.writeUTF(column.facet());
        out.writeInt(column.terms().size());
        for (String term : column.terms()) {
            out.writeUTF(term);
        }
        out.writeInt(column.size());
        for (int code = 0; code < column.size(); code++) {
            int[] combination = column.combination(code);
            out.writeInt(combination.length);
            for (int position : combination) {
                out.writeInt(position);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Cube read(DataInput in) throws IOException {
        int[][] codes = new int[in.readInt()][];
        int size = in.readInt();
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < codes.length; column++) {
            columns.add(readColumn(in));
            codes[column] = ints(size, in);
        }
        long[] counts = new long[size];
        for (int cell = 0; cell < size; cell++) {
            counts[cell] = Count.of(in.readInt(), in.readInt());
        }
        return new Cube(columns, codes, counts);
    }

    private static Column readColumn(DataInput in) throws IOException {
        String facet = in.readUTF();
        List<String> terms = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            terms.add(in.readUTF());
        }
        int[][] combinations = new int[in.readInt()][];
        for (int code = 0; code < combinations.length; code++) {
            combinations[code] = ints(in.readInt(), in);
        }
        return new Column(facet, terms, combinations);
    }

    private static int[] ints(int count, DataInput in) throws IOException {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readInt();
        }
        return values;
    }
}
