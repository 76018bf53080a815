package dev.agoge.torch.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The printable stand-ins of the 256 bytes in byte-level BPE (GPT-2): printable Latin-1 bytes stand
 * for themselves, the others for the characters from U+0100 on.
 */
final class ByteAlphabet {
  /** How a space is written. */
  static final char SPACE = (char) 0x120;

  private final char[] standIns = new char[256];

  ByteAlphabet() {
    int next = 256;
    for (int b = 0; b < 256; b++) {
      boolean printable = (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
      standIns[b] = (char) (printable ? b : next++);
    }
  }

  /** The UTF-8 bytes of a text, one symbol each. */
  List<String> symbols(String text) {
    List<String> symbols = new ArrayList<>();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      symbols.add(String.valueOf(standIns[b & 0xFF]));
    }
    return symbols;
  }

  /** All symbols, in the order of their code points. */
  List<String> all() {
    return new String(standIns).chars().sorted().mapToObj(c -> String.valueOf((char) c)).toList();
  }
}
