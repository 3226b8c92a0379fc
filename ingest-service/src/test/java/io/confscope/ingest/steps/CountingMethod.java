package io.confscope.ingest.steps;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Counts when a method is entered, whenever it jumps back, and the length of what it has searched. The platform's own
 * loops over what it copies are not seen here; these show in the memory that is allocated.
 */
final class CountingMethod extends MethodVisitor {
    private static final String STEPS = "io/confscope/ingest/steps/Steps";
    private static final Set<String> SEARCHES =
            Set.of("contains", "indexOf", "lastIndexOf", "matches", "split", "equals", "equalsIgnoreCase");

    private final Set<Label> passed = new HashSet<>();

    CountingMethod(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        count();
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        if (passed.contains(target)) {
            count();
        }
        super.visitJumpInsn(opcode, target);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (owner.equals("java/util/regex/Pattern") && name.equals("matcher")) {
            super.visitInsn(Opcodes.DUP);
            countSearch();
        } else if (owner.equals("java/lang/String") && SEARCHES.contains(name) && hasOneParameter(descriptor)) {
            super.visitInsn(Opcodes.DUP2);
            super.visitInsn(Opcodes.POP);
            countSearch();
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private static boolean hasOneParameter(String descriptor) {
        return Type.getArgumentTypes(descriptor).length == 1;
    }

    private void count() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "one", "()V", false);
    }

    private void countSearch() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "search", "(Ljava/lang/CharSequence;)V", false);
    }
}
